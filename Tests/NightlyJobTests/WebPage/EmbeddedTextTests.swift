import Foundation
import TestSupport
import Testing

@testable import NightlyJob

@Suite("The style and the script of the page are files")
struct EmbeddedTextTests {
  @Test("page.css and page.js are part of the program, without their last line end")
  func files() throws {
    for (name, embedded) in [("page.css", EmbeddedText.style), ("page.js", .script)] {
      let url = PackageFolder.root.appendingPathComponent(
        "Sources/NightlyJob/WebPage/Frame/\(name)")
      #expect(try String(contentsOf: url, encoding: .utf8) == embedded.text + "\n")
      #expect(!embedded.text.contains("</"), "the element would end there")
    }
  }
}
