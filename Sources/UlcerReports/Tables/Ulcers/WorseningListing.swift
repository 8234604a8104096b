import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

/// Baseline ulcers that were worse than at baseline, and why.
enum WorseningListing {
  static func table(_ context: ReportContext) -> Table {
    let analysis = context.analysis
    let rows = context.participants.members.flatMap { member in
      member.course.baselineUlcers.filter(\.isWorse).map { ulcer -> TableRow in
        let reasons = Set(ulcer.worseRows.flatMap(\.reasons))
        let words = BaselineUlcer.Worsening.allCases.filter(reasons.contains).map(words(for:))
        let days = ulcer.worseRows.map { NumberWording.whole($0.day) }
        return TableRow([
          TableCell(context.name(of: member)),
          TableCell(analysis.episodes[ulcer.episode].location.code),
          TableCell(ulcer.referenceArea.map { NumberWording.brief($0, decimals: 1) } ?? "–"),
          TableCell(largest(ulcer, analysis)), TableCell(days.joined(separator: ", ")),
          TableCell(words.joined(separator: ", ")),
        ])
      }
    }
    let plan = context.plan
    return Table(
      caption: Caption(
        key: "worsening",
        title: "Baseline ulcers that worsened in the primary window",
        population: context.population("Treated participants", n: context.treated)),
      columns: [
        TableColumn("Participant"), TableColumn("Location"),
        TableColumn("Area at baseline, mm²", .end),
        TableColumn("Largest area when worse, mm²", .end), TableColumn("Days", .end),
        TableColumn("Because of"),
      ], rows: rows,
      notes: [
        RichText(
          "Size: area at least \(NumberWording.brief(plan.worseningAreaRatio, decimals: 3)) times that at baseline and length at least \(NumberWording.brief(plan.worseningLengthIncrease, decimals: 2)) mm more. Days since treatment on which it was seen.\(notCompared(context))"
        )
      ], source: context.sourceLine("ulcers.csv"),
      emptyText: context.analysis.counts.ulcersNotAssessableBySize > 0
        ? "No baseline ulcer is known to have worsened" : "No baseline ulcer worsened")
  }

  /// The ulcers without a known size, whose growth cannot be ruled out.
  private static func notCompared(_ context: ReportContext) -> String {
    let counts = context.analysis.counts
    guard counts.ulcersNotAssessableBySize > 0 else { return "" }
    return
      " Not comparable by size, for want of an area or a length: \(context.counted(.record(.looksWithoutSize), "look")) at \(context.counted(.record(.ulcersWithoutSize), "ulcer"))."
  }

  private static func largest(_ ulcer: BaselineUlcer, _ analysis: StudyAnalysis) -> String {
    let areas = ulcer.worseRows.compactMap {
      AreaDefinition(analysis.plan.area).area(of: analysis.records.ulcers[$0.row])
    }
    return areas.max().map { NumberWording.brief($0, decimals: 1) } ?? "–"
  }

  private static func words(for reason: BaselineUlcer.Worsening) -> String {
    switch reason {
    case .size: "size"
    case .gangrene: "gangrene"
    case .deepStructure: "deep structure seen"
    case .systemicAntibiotics: "systemic antibiotics"
    case .investigator: "investigator’s judgement"
    case .amputation: "amputation"
    }
  }
}
