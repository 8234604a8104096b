import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerRecords

/// The points of the curves, from which their figures can be drawn again.
enum CurveTable {
  /// A figure that shows curves.
  enum Subject: String, CaseIterable {
    case healing = "healing-curve"
    case incidence = "cumulative-incidence"
    case newUlcers = "new-ulcers"
    case recurrence

    /// Results and what each curve shows.
    fileprivate var curves: [(result: ResultName, name: String)] {
      switch self {
      case .healing:
        [
          (.healingIncidence(.healed), "Healed, confirmed"),
          (.healingTime(.any, .curve), "Not yet closed"),
        ]
      case .incidence:
        [
          (.healingIncidence(.healed), "Healed, confirmed"),
          (.healingIncidence(.lost), "Lost"),
        ]
      case .newUlcers:
        [(.newUlcers(.meanCumulativeCurve), "New ulcers per participant")]
      case .recurrence: [(.recurrence(.curve), "Not yet come back")]
      }
    }

    fileprivate var title: String {
      switch self {
      case .healing: "Points of the curves of healing"
      case .incidence: "Points of the cumulative incidences of healing and loss"
      case .newUlcers: "Points of the mean cumulative number of new ulcers"
      case .recurrence: "Points of the curve of recurrence"
      }
    }

    fileprivate var figureKey: String {
      switch self {
      case .healing: "healing-curve"
      case .incidence: "cumulative-incidence-figure"
      case .newUlcers: "new-ulcers-curve"
      case .recurrence: "recurrence-figure"
      }
    }
  }

  /// One curve of a table: of all participants, or of an arm.
  private struct Curve {
    var result: ResultName
    var arm: String?
    var name: String
  }

  static func table(_ subject: Subject, _ context: ReportContext) -> Table {
    table(
      subject.curves.map { Curve(result: $0.result, arm: nil, name: $0.name) },
      key: "data-\(subject.rawValue)", title: subject.title,
      figure: subject.figureKey, context)
  }

  /// The curves of each coded arm.
  static func tableByArm(_ subject: Subject, _ context: ReportContext) -> Table {
    // Of healing the figure by arm draws confirmed healing alone.
    let curves = subject == .healing ? Array(subject.curves.prefix(1)) : subject.curves
    return table(
      context.arms.flatMap { arm in
        curves.map { Curve(result: $0.result, arm: arm, name: "Arm \(arm): \($0.name)") }
      }, key: "data-\(subject.rawValue)-by-arm", title: "\(subject.title), by coded arm",
      figure: "\(subject.rawValue)-figure-by-arm", context)
  }

  private static func table(
    _ curves: [Curve], key: String, title: String, figure: String,
    _ context: ReportContext
  ) -> Table {
    let rows = curves.flatMap { curve -> [TableRow] in
      [TableRow.group(RichText(name(of: curve, context)), name: curve.name)]
        + (context.value(curve.result, arm: curve.arm).points ?? []).map(row)
        + ((context.value(curve.result, arm: curve.arm).points ?? []).isEmpty
          ? [TableRow([TableCell("no curve")], indent: 1)] : [])
    }
    return Table(
      caption: Caption(
        key: key, title: RichText(title),
        population: RichText([
          .plain("Of "), .reference(figure),
          .plain(" · data cut-off \(DateWording.text(context.analysis.cut.date))"),
        ])),
      columns: [TableColumn("Day", .end)]
        + ["At risk", "Events", "Censored"].map { TableColumn(RichText($0), .end) }
        + ["Estimate", "Standard error", "Lower", "Upper"].map {
          TableColumn(RichText($0), .decimal)
        },
      rows: rows,
      notes: [
        RichText(
          "Rounded to four decimals; all digits are in the results file. \(context.coverage) limits; a dash: none exists, or too few are at risk."
        )
      ], source: context.sourceLine("ulcers.csv, visits.csv"))
  }

  /// The subject of a curve, its population, and its method.
  private static func name(of curve: Curve, _ context: ReportContext) -> String {
    guard let result = context.result(curve.result, arm: curve.arm) else { return curve.name }
    let ulcers = result.ulcers.map { ", \(NumberWording.counted($0, "ulcer"))" } ?? ""
    return
      "\(curve.name) (\(NumberWording.counted(result.participants, "participant"))\(ulcers)): \(result.method.replacing(" %", with: "\u{202F}%"))"
  }

  private static func row(_ point: ResultCurvePoint) -> TableRow {
    // As in the figure: no estimate where too few are at risk.
    func number(_ value: Double?) -> TableCell {
      TableCell(
        (point.isOfTooFew ? nil : value).map { NumberWording.rounded($0, decimals: 4) } ?? "–")
    }
    return TableRow([
      TableCell(NumberWording.brief(point.time, decimals: 1)),
      TableCell(NumberWording.whole(point.atRisk)), TableCell(NumberWording.whole(point.events)),
      TableCell(NumberWording.whole(point.censored)), number(point.estimate),
      number(point.standardError), number(point.lower), number(point.upper),
    ])
  }
}
