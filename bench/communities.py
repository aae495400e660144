"""Times scikit-learn on vectors that bench/communities.ts wrote; prints one line of JSON."""
import json
import statistics
import sys
import time

import numpy
from sklearn.cluster import AgglomerativeClustering, KMeans
from sklearn.metrics import adjusted_rand_score

folder, n, width, k, repeats = sys.argv[1], *map(int, sys.argv[2:6])
vectors = numpy.fromfile(f"{folder}/vectors.f32", dtype=numpy.float32).reshape(n, width)
with open(f"{folder}/labels.json", encoding="utf-8") as file:
    labels = json.load(file)


def measured(make):
    seconds, found = [], None
    for _ in range(repeats):
        start = time.perf_counter()
        found = make().fit_predict(vectors)
        seconds.append(time.perf_counter() - start)
    return {"seconds": statistics.median(seconds), "ari": adjusted_rand_score(labels, found)}


print(
    json.dumps(
        {
            "kMeans": measured(lambda: KMeans(k, n_init=5, random_state=0)),
            "ward": measured(lambda: AgglomerativeClustering(k, linkage="ward")),
        }
    )
)
