import Foundation
import ReportTemplates
import UlcerIngest

/// Recognises the session of a file that this program has written.
enum SessionTraces {
  /// Returns the session of the file; `nil` for a file of another kind or program.
  ///
  /// These are recognised under any name, also if compressed by gzip:
  /// - results (`results.json`, `NAME.results.json`): closed if they hold a result of an arm,
  /// - PDF documents: by their keywords; an encrypted one counts as closed, as this program
  ///   encrypts no others,
  /// - pictures (SVG, PNG): closed by their remark, open by how this program writes them,
  /// - tables, whatever their delimiter: comparisons, data sets with arms and allocations for their
  ///   owner alone are closed, data sets without arms and findings are open.
  ///
  /// If a file cannot be read, the names of results and comparisons count as closed.
  static func session(ofFile path: String) -> TemplateSession? {
    var facts = stat()
    // Opening a pipe would wait; an empty file has no traces.
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else {
      return nil
    }
    let head = Data(FileHead.bytes(of: path))
    if head.isEmpty {
      let name = path.lowercased()
      return ["results.json", "comparisons.csv"].contains(where: name.hasSuffix) ? .closed : nil
    }
    let isPrivate = facts.st_mode & 0o077 == 0
    let isWorthReading = head.starts(with: gzip) || Content(head) != nil
    guard isWorthReading,
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else { return session(ofTable: head, isPrivate: isPrivate) }
    return session(of: CompressedFile.content(of: bytes, limit: mostContent) ?? bytes, isPrivate)
  }

  private static let gzip: [UInt8] = [0x1F, 0x8B]
  /// The largest number of bytes of a compressed file's content that are examined.
  private static let mostContent = 1 << 26

  /// The kind of a file by its first bytes; a table has none of its own.
  private enum Content {
    case document, picture, bitmap, results

    init?(_ head: Data) {
      let start = head.prefix(1024)
      if head.starts(with: Array("%PDF".utf8)) {
        self = .document
      } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
        self = .bitmap
      } else if holds("cicatrix-results/", start) {
        self = .results
      } else if holds("<svg", start) {
        self = .picture
      } else {
        return nil
      }
    }
  }

  private static func session(of bytes: Data, _ isPrivate: Bool) -> TemplateSession? {
    switch Content(bytes) {
    case .document: session(ofDocument: bytes)
    case .picture: session(ofPicture: bytes)
    case .bitmap: session(ofBitmap: bytes)
    case .results: session(ofResults: bytes)
    case nil: session(ofTable: bytes, isPrivate: isPrivate)
    }
  }

  private static func session(ofResults bytes: Data) -> TemplateSession? {
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
    // The resolution directly after the header, and Cairo's background after that.
    let isOwn = head.count > 66 && holds("pHYs", head[37..<41]) && holds("bKGD", head[58..<62])
    return isOwn ? .open : nil
  }

  private static func session(ofTable bytes: Data, isPrivate: Bool) -> TemplateSession? {
    let names = TableHead.names(in: bytes)
    if names.starts(with: ["result", "method", "first_arm", "second_arm"]) { return .closed }
    if names.starts(with: ["studyid", "usubjid", "subjid", "siteid"]) {
      return names.contains("trt01p") ? .closed : .open
    }
    if names.starts(with: ["file", "line", "column", "rule", "severity"])
      || names.starts(with: ["file", "record", "column", "rule", "severity"])
    {
      return .open
    }
    return isPrivate && names.contains("participant_id") && names.contains("arm") ? .closed : nil
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
