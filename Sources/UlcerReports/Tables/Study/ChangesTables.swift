import ClinicalWording
import PageComposition
import StudyComparison
import UlcerAnalysis
import UlcerRecords

/// The changes since the last report: records by file, headline numbers, and each changed record.
enum ChangesTables {
  /// Numbers that every reader asks for first.
  private static func headline(_ plan: StudyPlan) -> [(name: ResultName, label: String)] {
    beforeHealing
      + (plan.headlineLandmark.map {
        [
          (
            .healingProbability(by: $0),
            "Probability of confirmed healing by day \($0), loss competing"
          )
        ]
      } ?? []) + afterHealing
  }

  private static let beforeHealing: [(name: ResultName, label: String)] = [
    (.disposition(.screened), "Screened"), (.disposition(.treated), "Treated"),
    (.disposition(.completed), "Completed"), (.disposition(.withdrawn), "Withdrawn"),
    (.disposition(.died), "Died"), (.exposure(.participantYears), "Time at risk"),
    (.localToxicity(.any), "Any local toxicity, primary window"),
    (.maximumGrade(.any, .threeOrHigher), "Grade 3 or higher, primary window"),
    (.adverseEvents(.any), "Any adverse event"),
    (.adverseEventCount(.any), "Adverse events, number"),
    (.adverseEvents(.serious), "Serious adverse event"),
    (.adverseEventCount(.serious), "Serious adverse events, number"),
    (.adverseEvents(.fatal), "Fatal adverse event"),
    (.healing(.confirmed), "Baseline ulcers healed, confirmed"),
  ]

  private static let afterHealing: [(name: ResultName, label: String)] = [
    (.medianHealing, "Median time to confirmed healing, loss competing"),
    (.newUlcers(.count), "New ulcers"), (.newUlcers(.rate), "Rate of new ulcers"),
    (.recurrence(.sameLocation), "Recurrence at the same location"),
    (.monitoring(.participantsWithOutcome), "With the monitored outcome"),
    (.monitoring(.probability), "Probability that its rate is above the limit"),
  ]

  /// Records by file.
  static func records(_ differences: StudyDifferences) -> Table {
    let files = differences.comparedFiles
    func cells(_ count: RecordComparison.Count) -> [TableCell] {
      let old = count.unchanged + count.changed + count.removed
      let new = count.unchanged + count.changed + count.added
      return [old, new, count.added, count.changed, count.removed].map { .count($0) }
    }
    return Table(
      caption: Caption(
        key: "changes", title: "Records that changed since the last report",
        population: cuts(differences)),
      columns: [TableColumn("File")]
        + ["Then", "Now", "Added", "Changed", "Removed"].map { TableColumn(RichText($0), .end) },
      rows: files.map { file in
        TableRow([TableCell(file.fileName)] + cells(differences.records.count(of: file)))
      } + [TableRow(["All files"] + cells(differences.recordTotal), role: .total)],
      notes: [
        "Records that count at the data cut-off of each report; another spelling of a date or another order of rows is no change."
      ])
  }

  /// Headline numbers then and now.
  static func numbers(_ differences: StudyDifferences, _ plan: StudyPlan) -> Table {
    let changes = Dictionary(
      differences.results.changes.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    let rows = headline(plan).compactMap { line -> TableRow? in
      guard let change = changes[ResultID(line.name)] else { return nil }
      var row = TableRow([
        TableCell(line.label), TableCell(words(change.value.old, change.atRisk.old)),
        TableCell(words(change.value.new, change.atRisk.new)),
      ])
      row.change = change.kind == .changed ? .changed : nil
      return row
    }
    let results = differences.results
    let both = results.count(.unchanged) + results.count(.changed)
    return Table(
      caption: Caption(
        key: "changed-numbers", title: "Effect on the headline numbers",
        population: cuts(differences)),
      columns: [TableColumn("Number"), TableColumn("Then", .end), TableColumn("Now", .end)],
      rows: rows,
      notes: [
        RichText(
          "Of \(NumberWording.whole(both)) numbers of both reports \(NumberWording.whole(results.count(.changed))) changed. Double line at the left: changed. Limits and methods as in the tables of each number."
        )
      ])
  }

  /// Definitions, and every record changed or removed; records added are in the listings, marked.
  static func listing(_ differences: StudyDifferences) -> Table {
    let definitions = differences.definitions.map { change in
      TableRow([
        "", "study.yaml", TableCell(RichText([.code(change.key)])),
        TableCell(change.value.old), TableCell(change.value.new),
      ])
    }
    let records = differences.records.changes.filter { $0.kind != .added }.flatMap(rows)
    return Table(
      caption: Caption(
        key: "changed-records", title: "Definitions and records that were changed or removed",
        population: cuts(differences)),
      columns: [
        TableColumn("Participant"), TableColumn("Record"), TableColumn("Column"),
        TableColumn("Then"), TableColumn("Now"),
      ], rows: definitions + records,
      emptyText: "Nothing that the last report rested on was changed or removed")
  }

  private static func rows(of change: RecordChange) -> [TableRow] {
    let key = change.key.map(\.cell.text).joined(separator: " ")
    let record = "\(change.file.rawValue) \(key)"
    if change.kind == .removed {
      return [
        TableRow([
          TableCell(change.participant), TableCell(record), "whole record", "there", "removed",
        ])
      ]
    }
    return change.cells.enumerated().map { index, cell in
      TableRow([
        TableCell(index == 0 ? change.participant : ""), TableCell(index == 0 ? record : ""),
        TableCell(cell.column), TableCell(cell.old?.text ?? "empty"),
        TableCell(cell.new?.text ?? "empty"),
      ])
    }
  }

  private static func words(_ value: ResultValue?, _ atRisk: NumberAtRisk?) -> String {
    guard let value else { return "–" }
    if let words = ResultWording.tooFew(atRisk) { return words }
    let limits = ResultWording.limits(value)
    return ResultWording.value(value) + (limits.isEmpty ? "" : ", \(limits)")
  }

  private static func cuts(_ differences: StudyDifferences) -> RichText {
    RichText(
      "Data cut-off then \(DateWording.text(differences.dataCut.old)), now \(DateWording.text(differences.dataCut.new))"
    )
  }
}
