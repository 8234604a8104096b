import ArgumentParser
import UlcerSamples

/// `cicatrix sample`: a synthetic study.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a synthetic study, the same bytes for the same seed.",
    discussion: """
      DIR becomes a study folder. The allocation is written beside it, as DIR-allocation.csv, \
      because an allocation is never part of a study folder.
      """)
}
