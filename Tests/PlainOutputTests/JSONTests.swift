import Foundation
import PlainOutput
import Testing

@Suite("JSON keeps the order of its keys and every digit of its numbers")
struct JSONTests {
  @Test("What must be escaped is, the separators of lines and paragraphs too")
  func escapes() {
    #expect(JSONText.string("a\"b\\c\n\r\t\u{1}é") == #""a\"b\\c\n\r\t\u0001é""#)
    #expect(JSONText.string("\u{2028}\u{2029}") == #""\u2028\u2029""#)
  }

  @Test("Values are written in one line, and lists one element a line where that is said")
  func values() throws {
    let value = JSONValue.object([
      ("b", .whole(1)), ("a", nil), ("none", .null), ("number", .number(0.1 + 0.2)),
      ("infinite", .number(.infinity)), ("flag", .flag(true)),
      ("list", .array([.text("x"), .optional(nil), .optional(2)])),
      ("lines", .lines([.whole(1), .object([])])), ("empty", .lines([])),
    ])
    #expect(
      value.text
        == #"{"b":1,"none":null,"number":0.30000000000000004,"infinite":null,"flag":true,"#
        + #""list":["x",null,2],"# + "\"lines\":[\n1,\n{}\n],\"empty\":[]}")
    #expect(try JSONSerialization.jsonObject(with: Data(value.text.utf8)) is [String: Any])
  }

  @Test("A member can be put in front")
  func preceded() {
    let value = JSONValue.object([("a", .whole(1))]).preceded(by: "name", .text("n"))
    #expect(value.text == #"{"name":"n","a":1}"#)
    #expect(JSONValue.null.preceded(by: "name", .null).text == "null")
  }
}
