import ReportTemplates

/// The session of a document in its metadata, so that a file shows its session by itself.
enum ReportSession {
  /// The keywords of a document: its session, its data cut-off, the hash of what it rests on.
  static func keywords(_ session: TemplateSession, cut: String?, fingerprint: String) -> String {
    "safety, ulcers, \(session.title), data cut-off \(cut ?? "unknown"), "
      + "inputs and definitions \(fingerprint)"
  }
}
