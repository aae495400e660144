import type { QuestionKind } from "@/lib/survey/instrument";
import { AgreeCardsFields } from "./kinds/agree-cards";
import { BandsFields } from "./kinds/bands";
import { ChoiceTwinFields } from "./kinds/choice-twin";
import { EffortTwinFields } from "./kinds/effort-twin";
import { GuessAudienceFields } from "./kinds/guess-audience";
import { LadderTwinFields } from "./kinds/ladder-twin";
import { LikertFields } from "./kinds/likert";
import { LongTextFields } from "./kinds/long-text";
import { PickCardsFields } from "./kinds/pick-cards";
import { PickUpToFields } from "./kinds/pick-up-to";
import { RankingFields } from "./kinds/ranking";
import { RatingFields } from "./kinds/rating";
import { RoleTriangleFields } from "./kinds/role-triangle";
import { ShareChipsFields } from "./kinds/share-chips";
import { SingleChoiceFields } from "./kinds/single-choice";
import { TwinScaleFields } from "./kinds/twin-scale";

/** What only this kind of question has. A new kind is missing here until the compiler is content. */
export function KindFields({ kind }: Readonly<{ kind: QuestionKind }>) {
  switch (kind) {
    case "long-text":
      return <LongTextFields />;
    case "single-choice":
      return <SingleChoiceFields />;
    case "bands":
      return <BandsFields />;
    case "pick-cards":
      return <PickCardsFields />;
    case "pick-up-to":
      return <PickUpToFields />;
    case "choice-twin":
      return <ChoiceTwinFields />;
    case "share-chips":
      return <ShareChipsFields />;
    case "twin-scale":
      return <TwinScaleFields />;
    case "effort-twin":
      return <EffortTwinFields />;
    case "ladder-twin":
      return <LadderTwinFields />;
    case "rating":
      return <RatingFields />;
    case "likert":
      return <LikertFields />;
    case "role-triangle":
      return <RoleTriangleFields />;
    case "agree-cards":
      return <AgreeCardsFields />;
    case "guess-audience":
      return <GuessAudienceFields />;
    case "ranking":
      return <RankingFields />;
    default: {
      const missing: never = kind;
      return missing;
    }
  }
}
