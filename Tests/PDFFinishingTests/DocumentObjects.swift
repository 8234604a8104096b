import Foundation
import TestSupport

/// The objects of a document as `qpdf --json` tells them, followed through their references.
struct DocumentObjects {
  /// An object; references are followed when it is asked for its parts.
  struct Value {
    let objects: DocumentObjects
    let raw: Any?

    init(_ objects: DocumentObjects, _ raw: Any?) {
      self.objects = objects
      self.raw = objects.resolved(raw)
    }

    subscript(key: String) -> Value { Value(objects, (raw as? [String: Any])?[key]) }
    /// The items of an array; anything else alone, nothing of nothing.
    var items: [Value] {
      if let items = raw as? [Any] { return items.map { Value(objects, $0) } }
      return raw == nil || raw is NSNull ? [] : [self]
    }
    var isThere: Bool { !(raw == nil || raw is NSNull) }
    var isTrue: Bool { (raw as? NSNumber)?.boolValue == true }
    var number: Int? { (raw as? NSNumber)?.intValue }
    /// A name with its slash, or the text of a string.
    var text: String? {
      guard let text = raw as? String else { return nil }
      return text.hasPrefix("u:") ? String(text.dropFirst(2)) : text
    }
    /// Structure elements below this one.
    var elements: [Value] { self["/K"].items.filter { $0["/S"].isThere } }
    var kind: String { self["/S"].text ?? "" }

    /// This element and all below it.
    var all: [Value] { [self] + elements.flatMap(\.all) }
  }

  private let byNumber: [String: Any]

  init(_ document: [UInt8]) throws {
    let text = try DocumentTool.qpdf.output(
      for: document,
      options: ["--json=2", "--json-key=qpdf", "--json-stream-data=none", "--decode-level=none"])
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let parts = whole?["qpdf"] as? [Any]
    byNumber = parts?.last as? [String: Any] ?? [:]
  }

  var trailer: Value { Value(self, (byNumber["trailer"] as? [String: Any])?["value"]) }
  var root: Value { trailer["/Root"] }
  var pages: [Value] { leaves(root["/Pages"]) }

  private func leaves(_ node: Value) -> [Value] {
    node["/Kids"].isThere ? node["/Kids"].items.flatMap(leaves) : [node]
  }

  /// What a reference (`12 0 R`) leads to; of a stream its dictionary.
  private func resolved(_ raw: Any?) -> Any? {
    guard let text = raw as? String, text.hasSuffix(" R"),
      text.dropLast(2).allSatisfy({ $0.isNumber || $0 == " " })
    else { return raw }
    let object = byNumber["obj:" + text] as? [String: Any]
    if let stream = object?["stream"] as? [String: Any] { return stream["dict"] }
    return object?["value"]
  }
}
