import Foundation
import ReportTemplates
import UlcerIngest

/// Tells of a file that this program has written which session it belongs to.
enum SessionTraces {
  /// The session of the file; `nil` for a file of another kind or program.
  ///
  /// Whatever the letter case of the ending, told are
  /// - results (`results.json`, `NAME.results.json`): closed when they hold a result of an arm,
  /// - documents (`.pdf`): by their keywords; an encrypted one counts as closed, as this program
  ///   encrypts no others,
  /// - pictures (`.svg`, `.png`): closed by their remark, open by how this program writes them,
  /// - tables (`.csv`): comparisons, data sets with arms and allocations from an import are closed,
  ///   data sets without arms and findings are open.
  ///
  /// Of a file that cannot be read, the names of results and comparisons count as closed.
  static func session(ofFile path: String) -> TemplateSession? {
    let name = path.lowercased()
    let endings = [".pdf", ".svg", ".png", ".csv", "results.json"]
    guard let ending = endings.first(where: name.hasSuffix) else { return nil }
    var facts = stat()
    // A pipe would be waited for; an empty file says nothing.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else {
      return nil
    }
    if ending == ".csv" { return session(ofTable: FileHead.bytes(of: path), path) }
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return ending == "results.json" ? .closed : nil }
    switch ending {
    case ".pdf": return session(ofDocument: bytes)
    case ".svg": return session(ofPicture: bytes)
    case ".png": return session(ofBitmap: bytes)
    default: return session(ofResults: bytes)
    }
  }

  private static func session(ofResults bytes: Data) -> TemplateSession? {
    guard holds("cicatrix-results/", bytes.prefix(200)) else { return nil }
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
    if let session = [TemplateSession.closed, .open].first(where: { holds($0.title, bytes) }) {
      return session
    }
    // A chart: its only keyword.
    return holds("/Keywords (ulcers)", bytes) && holds("/Creator (cicatrix ", bytes) ? .open : nil
  }

  private static func session(ofPicture bytes: Data) -> TemplateSession? {
    if holds(TemplateSession.closed.title, bytes.prefix(400)) { return .closed }
    // Cairo's own pictures have a number there.
    return holds("<g id=\"surface\">", bytes) ? .open : nil
  }

  private static func session(ofBitmap bytes: Data) -> TemplateSession? {
    let head = bytes.prefix(400)
    if holds(TemplateSession.closed.title, head) { return .closed }
    // The resolution directly behind the header, and Cairo's background behind that.
    let isOwn = head.count > 66 && holds("pHYs", head[37..<41]) && holds("bKGD", head[58..<62])
    return isOwn ? .open : nil
  }

  private static func session(ofTable head: [UInt8], _ path: String) -> TemplateSession? {
    guard !head.isEmpty else {
      return path.lowercased().hasSuffix("comparisons.csv") ? .closed : nil
    }
    let header = String(decoding: head.prefix { $0 != 0x0A }, as: UTF8.self)
    if header.hasPrefix("result,method,first_arm,second_arm,") { return .closed }
    if header.hasPrefix("STUDYID,USUBJID,SUBJID,SITEID") {
      return header.contains(",TRT01P,") ? .closed : .open
    }
    if header.hasPrefix("file,line,column,rule,severity,") { return .open }
    return FileHead.isAllocation(path) ? .closed : nil
  }

  private static func holds(_ text: String, _ bytes: Data) -> Bool {
    let words = Array(text.utf8)
    // Foundation's search takes ten times as long, and a folder may hold many documents.
    return bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress, let first = words.first else { return false }
      var place = 0
      while place + words.count <= all.count,
        let found = memchr(start + place, Int32(first), all.count - words.count - place + 1)
      {
        if memcmp(found, words, words.count) == 0 { return true }
        place = UnsafeRawPointer(found) - start + 1
      }
      return false
    }
  }
}
