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
    seconds, cpu, found = [], [], None
    for _ in range(repeats):
        start, before = time.perf_counter(), time.process_time()
        found = make().fit_predict(vectors)
        seconds.append(time.perf_counter() - start)
        cpu.append(time.process_time() - before)
    median = statistics.median
    return {"seconds": median(seconds), "cpu": median(cpu), "ari": adjusted_rand_score(labels, found)}


print(
    json.dumps(
        {
            "kMeans": measured(lambda: KMeans(k, n_init=5, random_state=0)),
            "ward": measured(lambda: AgglomerativeClustering(k, linkage="ward")),
        }
    )
)
