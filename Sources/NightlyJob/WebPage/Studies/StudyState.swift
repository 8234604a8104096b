import AnalysedStudies

/// What the page over the studies knows of one of them.
struct StudyState: Sendable {
  /// The study's name in the output folder.
  let name: String
  /// The folder of its runs as seen from the page; empty where that is the page's own.
  let folder: String
  /// The published run, with or without its items; `nil` where there is none.
  let manifest: RunManifest?
  /// Names in the folder of the published run.
  let files: Set<String>
  /// When it was published.
  let publishedAt: String?
  /// The last attempts, oldest first.
  let attempts: [RunHistory.RecordedAttempt]
  /// How the attempt of this call ended; `nil` for a study of another call.
  let end: NightlyExit?
  /// When the last attempt that ended well began.
  let lastSuccess: String?

  /// Attempts that are shown.
  static let shownAttempts = 30

  /// Reads what there is to know of a study.
  ///
  /// - Parameters:
  ///   - place: where its runs are.
  ///   - output: where the page is.
  ///   - manifest: its published run.
  ///   - end: how the attempt of this call ended, which a study without a folder cannot write down.
  ///   - copy: where a copy of the history is, for whoever must not touch the history itself.
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
      // Whoever has it locked was waited for before.
      if FolderWork.isFolder(home.path) {
        history = try RunHistory(of: home, patience: 0)
      }
    } catch {
      // It was said when the attempt could not be written down.
    }
    attempts = history?.lastAttempts(StudyState.shownAttempts) ?? []
    lastSuccess = history?.lastSuccessfulStart
    publishedAt = manifest.flatMap { history?.publicationTime(of: $0.run) }
  }

  /// A file of the published run as seen from the page.
  func published(_ file: String) -> String {
    (folder.isEmpty ? "" : folder + "/") + "latest/" + file
  }

  /// How the last attempt ended.
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
