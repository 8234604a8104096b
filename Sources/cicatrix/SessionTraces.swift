import Foundation
import ReportTemplates

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
    bytes.range(of: Data(text.utf8)) != nil
  }

  private static func bytes(of path: String) -> Data {
    (try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)) ?? Data()
  }
}
