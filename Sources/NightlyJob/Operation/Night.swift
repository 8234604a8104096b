import Foundation
package import Logging
import UlcerIngest

/// One call of the nightly job, over all its studies.
///
/// A study that fails does not stop the others.
package struct Night: Sendable {
  private let settings: NightlySettings
  private let logger: Logger

  /// - Parameters:
  ///   - settings: the settings from the command line.
  ///   - logger: receives the log.
  package init(_ settings: NightlySettings, logger: Logger) {
    self.settings = settings
    self.logger = logger
  }

  /// Runs every study and writes the metrics.
  ///
  /// - Returns: the exit code of the study that most needs action.
  package func run() -> NightlyExit {
    let general = NightLog(logger, study: "")
    do throws(NightlyFailure) {
      try FolderWork.make(settings.output)
      try OutputLayout(settings.output).refuseStudies(settings.studies)
      let isShard = settings.work.isShard
      return try FolderLock.hold(settings.output, isShared: isShard) {
        () throws(NightlyFailure) in
        let places = try OutputLayout(settings.output).homes(of: settings.studies)
        var ends: [RunMetrics.Study] = []
        for (study, place) in zip(settings.studies, places) { ends.append(end(of: study, place)) }
        // Parts are made in parallel; the call that collects them writes the page.
        let page = isShard ? .done : write(pageOver: places, ends, general)
        if let metrics = settings.metrics {
          try FolderWork.replace(metrics, with: Array(RunMetrics(studies: ends).text.utf8))
        }
        return NightlyExit.gravest(of: ends.map(\.exit) + [page])
      }
    } catch {
      general.say(error)
      // If another job is at work, the metrics file belongs to that job.
      if error.exit != .tryAgain, let metrics = settings.metrics { write(error, to: metrics) }
      return error.exit
    }
  }

  /// Writes the page over all studies of the output folder, including those of other calls.
  private func write(
    pageOver places: [OutputLayout.Place], _ ends: [RunMetrics.Study], _ log: NightLog
  ) -> NightlyExit {
    let known = Dictionary(
      zip(places, ends).map { ($0.home, $1) }, uniquingKeysWith: { first, _ in first })
    let others = OutputLayout(settings.output).places.filter { known[$0.home] == nil }
    let studies = (places + others).sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }.map { place in
      let end = known[place.home]
      return StudyState(
        of: place, in: settings.output,
        manifest: end.map(\.manifest)
          ?? place.home.latestRun.flatMap(place.home.summary(of:))?.manifest, end: end?.exit)
    }
    do throws(NightlyFailure) {
      try FolderWork.replace(
        settings.output + "/" + StudiesPage.file, with: StudiesPage(studies: studies).bytes)
      return .done
    } catch {
      log.say(error)
      return error.exit
    }
  }

  /// Writes the metrics of a call that reached no study.
  private func write(_ failure: NightlyFailure, to metrics: String) {
    let end = settings.now().timeIntervalSince1970
    let studies = settings.studies.map {
      RunMetrics.Study(
        name: OutputLayout.name(of: $0), exit: failure.exit, seconds: 0, lastSuccess: nil,
        manifest: nil, end: end)
    }
    do throws(NightlyFailure) {
      try FolderWork.replace(metrics, with: Array(RunMetrics(studies: studies).text.utf8))
    } catch {
      NightLog(logger, study: "").say(error)
    }
  }

  /// Runs one study's night and writes its line in the history.
  private func end(of study: String, _ place: OutputLayout.Place) -> RunMetrics.Study {
    let log = NightLog(logger, study: place.name)
    let start = settings.now()
    var exit: NightlyExit
    var code: String
    do throws(NightlyFailure) {
      let night = StudyNight(settings: settings, study: study, home: place.home, log: log)
      // Another job may use this study's own folder as its output folder.
      let outcome =
        place.home.path != settings.output && FolderWork.isFolder(place.home.path)
        ? try FolderLock.hold(
          place.home.path, isShared: settings.work.isShard, night.run) : try night.run()
      if !settings.work.isShard { PartsFolder(home: place.home).clean() }
      (exit, code) = (outcome.exit, outcome.code)
    } catch {
      log.say(error)
      (exit, code) = (error.exit, error.code)
    }
    let end = settings.now()
    let seconds = max(0, end.timeIntervalSince(start))
    if settings.work.isShard {
      // Parts are made in parallel; the job that collects them writes the history.
      return RunMetrics.Study(
        name: place.name, exit: exit, seconds: seconds, lastSuccess: nil, manifest: nil,
        end: end.timeIntervalSince1970)
    }
    let manifest = place.home.latestRun.flatMap(place.home.summary(of:))?.manifest
    var lastSuccess: Double?
    do throws(NightlyFailure) {
      guard FolderWork.isFolder(place.home.path) else {
        return RunMetrics.Study(
          name: place.name, exit: exit, seconds: seconds, lastSuccess: nil, manifest: nil,
          end: end.timeIntervalSince1970)
      }
      let history = try RunHistory(
        of: place.home, patience: settings.historyPatience)
      if case .setAside(let name) = history.opening {
        log.say(
          .warning, "history-damaged",
          "the history could not be read; it is set aside and made anew from the runs that are there",
          file: name)
      }
      if code == "published" || code == "items-failed", let manifest {
        try history.record(manifest, at: end)
      }
      try history.record(
        RunHistory.Attempt(
          start: start, seconds: seconds, exit: exit, code: code, run: manifest?.run))
      lastSuccess = history.lastSuccess
    } catch {
      log.say(error)
      // The run is published, but failing to record it is still a failure.
      if exit == .done || exit == .itemsFailed { exit = error.exit }
    }
    return RunMetrics.Study(
      name: place.name, exit: exit, seconds: seconds, lastSuccess: lastSuccess,
      manifest: manifest, end: end.timeIntervalSince1970)
  }
}
