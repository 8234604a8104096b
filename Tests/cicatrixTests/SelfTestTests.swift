import Foundation
import Testing

@Suite("self-test: published numbers on this machine")
struct SelfTestTests {
  @Test("Every number agrees, in text and in JSON")
  func agrees() throws {
    let text = try ProgramRun("self-test")
    #expect(text.status == 0, "\(text.output)")
    #expect(!text.output.contains("DIFFERS"))
    let json = try ProgramRun("self-test", "--format", "json")
    #expect(json.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let numbers = try #require((parsed as? [String: Any])?["numbers"] as? [[String: Any]])
    #expect(numbers.count > 40)
    #expect(numbers.allSatisfy { $0["agrees"] as? Bool == true })
  }
}
