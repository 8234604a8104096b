import ClinicalWording
import UlcerReports

/// Descriptions of the files of a run.
enum FileWords {
  /// Describes the contents of a file; `nil` for a file without a description.
  static func description(of file: String) -> String? {
    switch file {
    case "results.json": "every number with its method and population"
    case "scores.json": "scores of questionnaires and tests, with their changes"
    case "episodes.csv": "each ulcer from its first to its last day"
    case "time-to-healing.csv": "days to healing of each baseline ulcer"
    case "adverse-events.csv": "each adverse event with its day and grade"
    case "adverse-events-by-term.csv": "participants and events by organ system and term"
    case "scores.csv": "each score by participant and visit"
    case "eligibility-check.csv": "inclusion criteria held against the records"
    case "adsl.csv": "ADaM: one row a participant"
    case "adae.csv": "ADaM: adverse events"
    case "adtte.csv": "ADaM: times to events"
    case "adulc.csv": "ADaM: ulcers, complications and scores by participant and visit"
    case "findings.csv": "what is to be mended in the data"
    case "changes.csv": "each record and number that changed"
    case "digest.txt": "the run in short, as the body of a mail"
    default: nil
    }
  }

  /// Returns a chart's name from its kind: `hand-map` → `Hand map`.
  static func chartName(_ kind: String) -> String {
    let words = kind.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Returns the kind and length of a file: `PDF, 412 kB`.
  static func kind(of item: RunManifest.Item) -> HTMLFragment {
    let ending = item.file.split(separator: ".").last.map { $0.uppercased() } ?? ""
    return .text("\(ending), \(size(item.bytes ?? 0))")
  }

  /// Returns a length in decimal units, as used for disks and mail.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes)\u{202F}B" }
    if bytes < 1_000_000 {
      return NumberWording.rounded(Double(bytes) / 1000, decimals: bytes < 10_000 ? 1 : 0)
        + "\u{202F}kB"
    }
    return NumberWording.rounded(Double(bytes) / 1_000_000, decimals: 1) + "\u{202F}MB"
  }
}
