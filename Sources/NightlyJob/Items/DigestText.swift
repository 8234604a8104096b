import AnalysedStudies
import ClinicalWording
import StudyComparison
import UlcerAnalysis
import UlcerRecords
import UlcerReports

/// `digest.txt`: the body of a mail that reports the night's changes.
///
/// It holds only numbers of the whole study and counts, no participant's id or cell, because a mail
/// cannot be called back. It holds no time.
struct DigestText {
  /// The study.
  let study: AnalysedStudy
  /// The changes; `nil` if there was nothing to compare with.
  let differences: StudyDifferences?
  /// The previous run's headline numbers.
  let before: [RunManifest.Headline]
  /// The headline numbers.
  let headline: [RunManifest.Headline]
  /// The run.
  let run: String
  /// The run before.
  let previous: String?
  /// Items that could not be made.
  let failed: [RunManifest.Item]

  /// The text; every line ends with a line feed.
  var text: String {
    let cut = study.analysis.cut.date?.isoText ?? "none"
    var lines = [
      "\(oneLine(study.analysis.plan.acronym)): data cut-off \(cut), run \(run)\(without)", "",
    ]
    lines += leftOut
    lines += changes + [""]
    lines += numbers + [""]
    lines += findings
    if !failed.isEmpty {
      lines += ["", "NOT MADE: \(NumberWording.counted(failed.count, "item")) of this run"]
      lines += failed.prefix(10).map { "  \($0.item): \($0.reason ?? "")" }
      if failed.count > 10 { lines.append("  and \(failed.count - 10) more; see manifest.json") }
    }
    lines += [
      "",
      "interim-safety.pdf has the numbers with their limits, findings.csv what is to be mended,",
      "changes.csv each changed record.",
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The files that were not read, for the first line.
  private var without: String {
    let files = standings.absences(isAnybodyTreated: study.analysis.isAnybodyTreated)
      .map { oneLine($0.standing.file) }
    return files.isEmpty ? "" : "; WITHOUT \(files.joined(separator: ", "))"
  }

  /// The limits of the numbers: data that they do not contain.
  private var leftOut: [String] {
    let absences = standings.absences(isAnybodyTreated: study.analysis.isAnybodyTreated)
      .map { oneLine($0.reason) }
    let rows = standings.all.filter { $0.excluded > 0 }.map {
      "\(NumberWording.whole($0.excluded)) of \(NumberWording.counted($0.read, "row")) of \(oneLine($0.file)) excluded"
    }
    let lines = absences + rows + UncountedWording.lines(study.analysis).map(oneLine)
    return lines.isEmpty
      ? [] : ["NOT IN THESE NUMBERS"] + lines.map { "  \($0)" } + [""]
  }

  private var standings: FileStandings { study.analysis.records.standings }

  private var changes: [String] {
    guard let previous else { return ["The first run: there is nothing to compare with."] }
    guard let differences else {
      return [
        "Not compared with the run before, \(previous): not all of its inputs are kept."
      ]
    }
    let summary = DifferencesText(
      differences, names: OldAndNew(old: "", new: ""), width: 80
    ).summary
    let people = differences.changedParticipants.count
    var lines = [
      "Since \(previous): \(summary);",
      "records of \(NumberWording.counted(people, "participant")).",
    ]
    for file in differences.comparedFiles {
      let count = differences.records.count(of: file)
      if count.added + count.changed + count.removed > 0 {
        lines.append(
          "  \(file.fileName): \(NumberWording.whole(count.added)) added, "
            + "\(NumberWording.whole(count.changed)) changed, "
            + "\(NumberWording.whole(count.removed)) removed")
      }
    }
    if !differences.definitions.isEmpty {
      lines.append(
        "  study.yaml: \(NumberWording.counted(differences.definitions.count, "definition")) changed"
      )
    }
    return lines
  }

  private var numbers: [String] {
    let old = Dictionary(before.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    return headline.flatMap { number -> [String] in
      let words =
        if let before = old[number.id], before != number.text {
          "\(oneLine(number.text))   (was \(oneLine(before)))"
        } else {
          oneLine(number.text)
        }
      return ["\(oneLine(number.label)) [\(number.id)]", "    \(words)"]
    }
  }

  private var findings: [String] {
    let all = study.findings
    guard !all.isEmpty else { return ["Nothing was found wrong with the data."] }
    let width = all.map(\.rule.count).max() ?? 0
    return ["Findings in the data, by rule (cicatrix explain RULE says what one means):"]
      + all.map { finding in
        let padding = String(repeating: " ", count: width - finding.rule.count)
        let severity = finding.severity + String(repeating: " ", count: 8 - finding.severity.count)
        return "  \(severity) \(finding.rule)\(padding)  \(NumberWording.whole(finding.count))"
      }
  }

  /// Text without control characters and marks that turn the reading direction.
  private func oneLine(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      shown.unicodeScalars.append(isControl ? " " : scalar)
    }
    return shown
  }
}
