import AnalysedStudies

/// The facts that the page over the studies has about one of them.
struct StudyState: Sendable {
  /// The study's name in the output folder.
  let name: String
  /// The folder of its runs relative to the page; empty if that is the page's own folder.
  let folder: String
  /// The published run, with or without its items; `nil` if there is none.
  let manifest: RunManifest?
  /// Names in the folder of the published run.
  let files: Set<String>
  /// The time of publication.
  let publishedAt: String?
  /// The last attempts, oldest first.
  let attempts: [RunHistory.RecordedAttempt]
  /// The outcome of the attempt of this call; `nil` for a study of another call.
  let end: NightlyExit?
  /// The start of the last successful attempt.
  let lastSuccess: String?

  /// The number of attempts shown.
  static let shownAttempts = 30

  /// Reads the facts about a study.
  ///
  /// - Parameters:
  ///   - place: the study and the folder of its runs.
  ///   - output: the folder of the page.
  ///   - manifest: its published run.
  ///   - end: the outcome of the attempt of this call, which a study without a folder cannot
  ///     record.
  ///   - copy: the folder of a copy of the history, for callers that must not touch the history
  ///     itself.
  init(
    of place: OutputLayout.Place, in output: String, manifest: RunManifest?, end: NightlyExit?,
    history copy: StudyHome? = nil
  ) {
    let home = copy ?? place.home
    name = place.name
    folder = place.home.path == output ? "" : PathParts.name(of: place.home.path)
    self.manifest = manifest
    files = Set(manifest.map { FolderWork.names(in: place.home.folder(of: $0.run)) } ?? [])
    self.end = end
    var history: RunHistory?
    do throws(NightlyFailure) {
      // The wait for another process's lock on it is already over.
      if FolderWork.isFolder(home.path) {
        history = try RunHistory(of: home, patience: 0)
      }
    } catch {
      // The failure was reported when the attempt could not be recorded.
    }
    attempts = history?.lastAttempts(StudyState.shownAttempts) ?? []
    lastSuccess = history?.lastSuccessfulStart
    publishedAt = manifest.flatMap { history?.publicationTime(of: $0.run) }
  }

  /// Returns the path of a file of the published run relative to the page.
  func published(_ file: String) -> String {
    (folder.isEmpty ? "" : folder + "/") + "latest/" + file
  }

  /// The outcome of the last attempt.
  var job: (light: StatusLight, words: String) {
    let last = attempts.last
    if last == nil, end == nil { return (.unknown, "No attempt is recorded") }
    switch end ?? last?.exit {
    case .done: return (.clear, last?.code == "unchanged" ? "Nothing had changed" : "Published")
    case .itemsFailed: return (.alarm, "Published without some files")
    case .tryAgain: return (.attention, "Put off")
    case .dataErrors: return (.alarm, "Not published: the data cannot be used")
    case .inputMissing: return (.alarm, "Not published: an input is missing")
    case .configuration: return (.alarm, "Not published: the configuration is not fit for it")
    case .cannotWrite: return (.alarm, "Cannot write")
    case .usage: return (.alarm, "Wrong words on the command line")
    case nil: return (.unknown, "Ended in a way that is not known")
    }
  }
}
