import AnalysedStudies
import CommandConventions
import NightlyJob
import UlcerIngest
import UlcerRecords

/// A check that the changes between two studies can be known: records that were not read are
/// neither added nor removed.
enum ComparableStudies {
  /// Ends with "data errors" if a file could not be read in either study, or if a file of the older
  /// study is missing in the newer one, which does not list it as having left the study.
  static func refuse(_ old: AnalysedStudy, _ new: AnalysedStudy) throws {
    let reasons = unread(old, "older") + unread(new, "newer") + lost(old, new)
    if reasons.isEmpty { return }
    throw CommandFailure(
      ProgramExit.dataErrors, reasons + ["what changed is not known; nothing was compared"])
  }

  private static func unread(_ study: AnalysedStudy, _ which: String) -> [String] {
    study.ingested.records.standings.all.filter { $0.presence == .unreadable }.map {
      "\($0.file) of the \(which) study could not be read"
    }
  }

  private static func lost(_ old: AnalysedStudy, _ new: AnalysedStudy) -> [String] {
    RecordKind.allCases.filter { file in
      old.ingested.records.standings[file].used > 0
        && new.ingested.records.standings[file].presence == .missing
    }.map { file in
      "\(new.ingested.records.standings[file].file) of the newer study is missing; if it has left "
        + "the study, say so in its study.yaml: left-study: [\(file.rawValue)]"
    }
  }
}
