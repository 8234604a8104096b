/// The outcome of a night, as an exit code that schedulers rely on.
///
/// The numbers are those of `sysexits.h`. A retry can help only after ``tryAgain``.
package enum NightlyExit: Int32, Hashable, Sendable, CaseIterable {
  /// Published, or nothing had changed.
  case done = 0
  /// Published, but some items are missing; the log names them.
  case itemsFailed = 3
  /// Locked by another job, a file still being copied, or stopped by a signal: nothing published.
  case tryAgain = 75
  /// The data cannot be used: nothing published.
  case dataErrors = 65
  /// An input is missing: nothing published.
  case inputMissing = 66
  /// study.yaml, the templates or the fonts cannot be used: nothing published.
  case configuration = 78
  /// The output cannot be written: nothing published.
  case cannotWrite = 73
  /// Wrong words on the command line.
  case usage = 64

  /// The exit code of several studies: that of the study that most needs action.
  package static func gravest(of exits: [NightlyExit]) -> NightlyExit {
    allCases.last { exits.contains($0) } ?? .done
  }
}
