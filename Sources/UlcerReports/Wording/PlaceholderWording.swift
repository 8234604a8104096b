import ClinicalWording
public import ReportTemplates
package import UlcerAnalysis
import UlcerRecords

/// The names that `{{…}}` can have, and their words.
public enum PlaceholderWording {
  /// Facts of the study and the plan that are no results.
  static let studyFacts = [
    "study.acronym", "study.title", "study.sponsor", "study.data-cut",
    "definitions.primary-window", "definitions.primary-window-words",
    "definitions.confirmation-days", "definitions.level",
    "definitions.dictionary",
  ]

  /// Holds a template against everything that can be named in it.
  public static var check: TemplateCheck {
    TemplateCheck(
      isPlaceholder: { studyFacts.contains($0) || ResultName($0) != nil },
      placeholders: { studyFacts + ResultName.listed.map(\.text) },
      directives: DisplayRegistry.directives)
  }

  /// The words of a placeholder.
  package static func words(_ name: String, in analysis: StudyAnalysis) -> String {
    let plan = analysis.plan
    switch name {
    case "study.acronym": return plan.acronym
    case "study.title": return plan.title ?? plan.acronym
    case "study.sponsor": return plan.sponsor ?? "not stated"
    case "study.data-cut": return DateWording.text(analysis.cut.date)
    case "definitions.primary-window-words": return plan.primaryWindowWords
    case "definitions.primary-window": return NumberWording.whole(plan.primaryWindow)
    case "definitions.confirmation-days":
      return NumberWording.whole(plan.confirmationGap - plan.confirmationTolerance)
    case "definitions.level": return PlanWording.share(plan.level)
    case "definitions.dictionary": return PlanWording.dictionary(of: plan)
    default:
      // A name of a family may ask for a site or system without data: that is stated, not hidden.
      guard let result = ResultID(name).flatMap({ analysis[$0] }) else {
        return "not in these data"
      }
      if result.value.count == 0, let doubt = analysis.doubt(ofZero: result.name) {
        return "not known (\(doubt))"
      }
      return ResultWording.sentence(result, level: plan.level)
    }
  }
}
