import PlainOutput
import UlcerRecords

/// Metrics in Prometheus' text format, for the node exporter's textfile collector.
struct RunMetrics {
  /// The facts about one study after a night.
  struct Study: Sendable {
    /// The study's name in the output folder.
    let name: String
    /// The outcome of the night.
    let exit: NightlyExit
    /// The duration, in seconds.
    let seconds: Double
    /// The end of the last successful attempt, in seconds since 1970.
    let lastSuccess: Double?
    /// The published run.
    let manifest: RunManifest?
    /// The night's end, in seconds since 1970.
    let end: Double
  }

  /// The studies of the call.
  let studies: [Study]

  /// Every metric with its explanation, studies in the order of the call.
  var text: String {
    var text = ""
    func add(
      _ name: String, _ help: String, _ samples: [(labels: [(String, String)], value: Double?)]
    ) {
      let known = samples.compactMap { sample in sample.value.map { (sample.labels, $0) } }
      guard !known.isEmpty else { return }
      text += "# HELP cicatrix_nightly_\(name) \(help)\n# TYPE cicatrix_nightly_\(name) gauge\n"
      for (labels, value) in known {
        let inner = labels.map { "\($0.0)=\"\(escaped($0.1))\"" }.joined(separator: ",")
        text += "cicatrix_nightly_\(name){\(inner)} \(number(value))\n"
      }
    }
    func each(_ value: (Study) -> Double?) -> [(labels: [(String, String)], value: Double?)] {
      studies.map { ([("study", $0.name)], value($0)) }
    }
    func count(_ value: @escaping (RunManifest.Counts) -> Int?) -> (Study) -> Double? {
      { study in study.manifest.flatMap { value($0.counts).map(Double.init) } }
    }
    add("exit_code", "Exit code of the last attempt.", each { Double($0.exit.rawValue) })
    add("last_attempt_timestamp_seconds", "End of the last attempt.", each { $0.end })
    add(
      "last_success_timestamp_seconds", "End of the last attempt that ended with 0.",
      each { $0.lastSuccess })
    add("duration_seconds", "Duration of the last attempt.", each { $0.seconds })
    add(
      "participants", "Persons screened at the data cut-off of the published run.",
      each(count(\.participants)))
    add("treated", "Persons treated.", each(count(\.treated)))
    add("open_ulcers", "Ulcers open at the data cut-off.", each(count(\.openUlcers)))
    add(
      "files_not_read", "Files of the published run from which nothing is known.",
      each(count(\.filesNotRead)))
    add(
      "rows_excluded", "Rows of the published run that were not used.",
      each(count(\.rowsExcluded)))
    add(
      "items_rendered", "Drawn items made in the published run.", each(count(\.rendered)))
    add("items_carried", "Drawn items taken over.", each(count(\.carried)))
    add("items_failed", "Items that could not be made.", each(count(\.failed)))
    add(
      "data_cut_timestamp_seconds", "Data cut-off of the published run, at midnight UTC.",
      each { study in
        StoredInputs.date(study.manifest?.dataCut).map { Double($0.daysSinceEpoch) * 86_400 }
      })
    add(
      "findings", "Findings in the data of the published run.",
      studies.flatMap { study in
        ["error", "warning", "notice"].map { severity in
          (
            [("study", study.name), ("severity", severity)],
            study.manifest.map { manifest in
              manifest.findings.filter { $0.severity == severity }
                .reduce(0.0) { $0 + Double($1.count) }
            }
          )
        }
      })
    return text
  }

  private func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return RoundedDecimal.withoutTrailingZeros(
      RoundedDecimal.text(value, decimals: 3, minus: "-"))
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
