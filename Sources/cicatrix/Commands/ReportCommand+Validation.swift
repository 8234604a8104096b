import ArgumentParser
import CommandConventions

extension ReportCommand {
  /// Refuses options that exclude each other, or that this report does not use.
  func validate() throws {
    guard closed == (allocation != nil) else {
      throw ValidationError(
        closed
          ? "a closed report compares arms: --closed --allocation FILE"
          : "an open report is not given the allocation; --closed --allocation FILE makes a closed one"
      )
    }
    if template == "participant", closed {
      throw ValidationError("a participant's profile is no report of a closed session")
    }
    if closed, profiles == .beside {
      throw ValidationError("a closed report has its profiles in it or none")
    }
    if closed, listings == .beside {
      throw ValidationError("a closed report has its listings in it or none")
    }
    if template == "participant", listings != nil {
      throw ValidationError("a profile has no listings; leave --listings out")
    }
    if template == "participant", adam {
      throw ValidationError("a profile comes without data sets; leave --adam out")
    }
    if closedOutput.allowReadableDirectory, !closed {
      throw ValidationError("--allow-readable-directory is for a closed report")
    }
    if passphrase || passphraseFile != nil, !closed {
      throw ValidationError("a passphrase is for a closed report")
    }
    if passphrase, passphraseFile != nil {
      throw ValidationError("--passphrase or --passphrase-file FILE, not both")
    }
    if template == "participant", participant == nil {
      throw ValidationError("a profile needs --participant ID")
    }
    if previous == nil, previousDataCut != nil {
      throw ValidationError("--previous-data-cut needs --previous DIR")
    }
    if template == "participant", previous != nil {
      throw ValidationError("a profile is not compared; leave --previous out")
    }
    if template == "participant" {
      try UnusedOption.refuse(
        [("--profiles", profiles != nil)], "the report is one participant's profile")
    } else {
      try UnusedOption.refuse(
        [("--participant", participant != nil)],
        "\(template) is about all participants; “report participant” is about one")
    }
    if isOwnTemplate {
      try UnusedOption.refuse(
        [("--templates", templates != nil)],
        "a template named by its path has its parts beside it")
    }
    if !output.hasSuffix(".pdf") { throw ValidationError("a report is written as FILE.pdf") }
  }
}
