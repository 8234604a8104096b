import Foundation
import TestSupport
import Testing

@testable import NightlyJob

@Suite("The pages in headless Chromium")
struct PageBrowserTests {
  static let hasChromium = ["chromium", "chromium-browser"].contains { name in
    ["/usr/bin/", "/usr/local/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + name)
    }
  }

  /// What `Scripts/trials/check-page` says of pages.
  private func check(_ pages: [String], pictures: String) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = PackageFolder.root.appendingPathComponent("Scripts/trials/check-page")
    process.arguments = pages
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PICTURES": pictures,
    ]
    let output = pictures + ".txt"
    try Data().write(to: URL(fileURLWithPath: output))
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: output)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOfFile: output, encoding: .utf8)
    )
  }

  @Test(
    "Hostile studies: nothing beside the window, no message, every link and name, enough contrast",
    .enabled(if: hasChromium, "chromium is not installed (Scripts/set-up --with-tests installs it)")
  )
  func hostile() throws {
    let fixture = try NightFixture()
    let names = [
      "../../etc", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "CON", "\u{202E}gnihtemos",
      String(repeating: "x", count: 300), "\u{1B}[31mred", "مشارك-١", "P & Q's \"best\"", "100%",
    ]
    var people = "participant_id,consent_date,screening_outcome,treatment_date\n"
    var ulcers =
      "participant_id,date,visit,hand,digit,level,surface,status,length_mm,width_mm\n"
    for (place, name) in names.enumerated() {
      let id = "\"" + name.replacing("\"", with: "\"\"") + "\""
      people += "\(id),2025-01-01,enrolled,2025-01-10\n"
      ulcers += "\(id),2025-01-10,baseline,R,\(place % 5 + 1),tip,volar,active,4,3\n"
    }
    ulcers += "P9,2025-01-10,baseline,R,2,tip,\u{202E}<img src=x onerror=alert(1)>,active,4,3\n"
    try fixture.write("participants.csv", people)
    try fixture.write("ulcers.csv", ulcers)
    try fixture.write(
      "study.yaml", "acronym: \"<b>\\u202EX&\"\ntitle: \"</title><script>alert(2)</script>\"\n")
    for name in ["visits.csv", "local-reactions.csv", "adverse-events.csv"] {
      try FileManager.default.removeItem(atPath: fixture.study + "/" + name)
    }
    try fixture.night()
    try fixture.replace("ulcers.csv", "active,4,3", "active,5,3")
    try fixture.night()
    let profiles = try #require(fixture.latest).items.filter { $0.kind == .profile }
    #expect(fixture.latest?.number == 2 && profiles.count >= 9)
    let pictures = fixture.root + "/pictures"
    let (status, output) = try check(
      [fixture.home.latest + "/index.html", fixture.output + "/index.html"], pictures: pictures)
    #expect(status == 0, "\(output)")
    #expect(output.hasSuffix("no fault\n"))
    #expect(output.contains("1, dark, at 390: participants \(profiles.count)"))
    for picture in ["1-390", "1-1280", "2-390", "2-1280"] {
      #expect((FolderWork.size(of: "\(pictures)/\(picture).png") ?? 0) > 10_000, "\(picture)")
    }
  }

  @Test(
    "What is wrong with a page is found",
    .enabled(if: hasChromium, "chromium is not installed (Scripts/set-up --with-tests installs it)")
  )
  func faults() throws {
    let fixture = try NightFixture()
    let page = fixture.root + "/page.html"
    let text = """
      <!DOCTYPE html><html><head><title> </title><style>p{color:#999}.w{width:2000px}
      a:focus{outline:none}</style></head><body><header></header><h1>A</h1><h3>B</h3>
      <main><p>grey</p><p class="w">wide</p><svg></svg><input><a href="none.csv">x</a>
      <a href="../out.html">out</a><a href="#nowhere"></a><i id="a"></i><i id="a"></i>
      <table><tr><th>1</th></tr></table><p>\u{202E}turned</p><img src="missing.png" alt="x"></main>
      <ul id="participant-list"><li><a class="who" href="none.csv">P1</a></li></ul>
      <script>undefinedFunction()</script></body></html>
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: page))
    let (status, output) = try check([page], pictures: fixture.root + "/pictures")
    #expect(status == 1)
    for fault in [
      "wider than the window", "sticks out", "loads or styles something", "no policy",
      "no language", "no title", "0 of body > footer", "headings jump", "a picture without a name",
      "an input without a label", "a link without words", "the id a twice",
      "a table without a caption", "a heading cell without a scope", "leads nowhere: #nowhere",
      "leads out of the folder", "no skip link", "direction not isolated", "contrast 2.85 : 1",
      "no ring at the focus", "no search", "a link to no file: none.csv", "CONSOLE",
    ] { #expect(output.contains(fault), "\(fault)\n\(output)") }
  }
}
