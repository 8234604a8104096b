import Testing

@testable import AnalysedStudies

@Suite("The folder and the name in a path")
struct PathPartsTests {
  @Test(
    "Every form of path has both",
    arguments: [
      ("a", "", "a"), ("ab", "", "ab"), ("a/b", "a", "b"), ("a/b/", "a", "b"), ("/a", "/", "a"),
      ("/", "", "/"), ("", "", ""), ("a//b", "a", "b"), ("//", "", "/"), (".", "", "."),
      ("é/😀", "é", "😀"),
    ])
  func parts(_ path: String, _ folder: String, _ name: String) {
    #expect(PathParts.name(of: path) == name)
    if path != "/" && path != "//" { #expect(PathParts.folder(of: path) == folder) }
  }
}
