import Foundation
import ReportTemplates
import UlcerIngest

/// Tells of a file that this program has written which session it belongs to.
enum SessionTraces {
  /// The session of the file; `nil` for a file of another kind or program.
  ///
  /// Read are results (`results.json`, `NAME.results.json`: closed when they hold a result of an
  /// arm) and documents (`NAME.pdf`, by their keywords). An encrypted document counts as closed:
  /// this program encrypts no others. A file that cannot be read tells nothing.
  static func session(ofFile path: String) -> TemplateSession? {
    if path.hasSuffix("results.json") { return session(ofResults: bytes(of: path)) }
    if path.hasSuffix(".pdf") { return session(ofDocument: bytes(of: path)) }
    return nil
  }

  private static func session(ofResults bytes: Data) -> TemplateSession? {
    guard holds("\"schema\": \"cicatrix-results/", bytes.prefix(200)) else { return nil }
    // Ids alone hold an at sign before their closing quotation mark; a label follows a comma.
    guard holds("@", bytes) else { return .open }
    let text = String(decoding: bytes, as: UTF8.self)
    let isClosed = text.split(separator: "{\"id\":").dropFirst().contains { result in
      let id = result.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
      return id.contains("@")
    }
    return isClosed ? .closed : .open
  }

  private static func session(ofDocument bytes: Data) -> TemplateSession? {
    if holds("/Encrypt ", bytes) { return .closed }
    return [TemplateSession.closed, .open].first { holds($0.title, bytes) }
  }

  private static func holds(_ text: String, _ bytes: Data) -> Bool {
    let words = Array(text.utf8)
    // Foundation's search takes ten times as long, and a folder may hold many documents.
    return bytes.withUnsafeBytes { all in
      guard let first = words.first, all.count >= words.count else { return false }
      for start in 0...(all.count - words.count)
      where all[start] == first && words.indices.allSatisfy({ all[start + $0] == words[$0] }) {
        return true
      }
      return false
    }
  }

  private static func bytes(of path: String) -> Data {
    (try? RegularFile.read(path)).map { Data($0) } ?? Data()
  }
}
