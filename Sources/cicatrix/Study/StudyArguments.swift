public import ArgumentParser
public import UlcerRecords

/// The arguments that all commands about a study share.
struct StudyArguments: ParsableArguments {
  @Argument(help: "The study folder.", completion: .directory)
  var study: String

  @Option(help: "Data cut-off, yyyy-mm-dd; else that of study.yaml, else the latest date.")
  var dataCut: CalendarDate?

  /// The named study folder.
  var folder: StudyFolder { StudyFolder(path: study, dataCut: dataCut) }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a date as `yyyy-mm-dd`.
  public init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
