import AnalysedStudies
import ClinicalWording
import PageComposition
import StudyComparison
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import UlcerReports

/// The study's status for the manifest and the web page: the answers of the report's first page,
/// the open ulcers, and the files of the run that could not be made.
enum GlanceAnswers {
  /// - Parameters:
  ///   - study: the study.
  ///   - differences: the changes that the report gives; `nil` if there was nothing to compare
  ///     with.
  ///   - items: the files of the run.
  static func glance(
    of study: AnalysedStudy, differences: StudyDifferences?, items: [RunManifest.Item]
  ) -> RunManifest.Glance {
    let answers = StudyAnswers(
      analysis: study.analysis, source: study.reportSource(since: nil), differences: differences)
    var tiles = answers.tiles.map { tile in
      RunManifest.Answer(
        label: tile.label.plainText, value: tile.value, note: tile.note.plainText,
        light: StatusLight(tile.status))
    }
    tiles.append(openUlcers(study, answers))
    var rows = answers.rows.map { row in
      RunManifest.Answer(
        label: row.label.plainText, value: row.value.plainText, note: row.note.plainText,
        light: StatusLight(row.status))
    }
    rows.append(files(items))
    let all = tiles + rows
    return RunManifest.Glance(
      light: StatusLight.gravest(of: all.compactMap(\.light)), tiles: tiles, rows: rows,
      leftOut: answers.leftOut.map(\.plainText))
  }

  private static func openUlcers(
    _ study: AnalysedStudy, _ answers: StudyAnswers
  ) -> RunManifest.Answer {
    let analysis = study.analysis
    let open = analysis.episodes.count { $0.status == .open }
    let people = analysis.courses.count { course in
      analysis.episodes[course.episodes].contains { $0.status == .open }
    }
    let gap = answers.openUlcersGap
    return RunManifest.Answer(
      label: open == 1 ? "open ulcer" : "open ulcers",
      value: answers.knowsOpenUlcers ? NumberWording.whole(open) : "?",
      note: gap.isEmpty ? "of \(NumberWording.counted(people, "participant"))" : gap,
      light: gap.isEmpty ? nil : .unknown)
  }

  private static func files(_ items: [RunManifest.Item]) -> RunManifest.Answer {
    let failed = items.count { $0.state == .failed }
    let note = failed == 0 ? "" : "they are named under Files"
    return RunManifest.Answer(
      label: "Files of this run",
      value: failed == 0
        ? "All made"
        : "\(NumberWording.whole(failed)) of \(NumberWording.whole(items.count)) could not be made",
      note: note, light: failed == 0 ? .clear : .alarm)
  }
}
