import ReportTemplates

/// What a document's metadata say of its session, so that a file can be told by itself.
enum ReportSession {
  /// The keywords of a document: its session, its data cut-off, the hash of what it rests on.
  static func keywords(_ session: TemplateSession, cut: String?, fingerprint: String) -> String {
    "safety, ulcers, \(session.title), data cut-off \(cut ?? "unknown"), "
      + "inputs and definitions \(fingerprint)"
  }
}
