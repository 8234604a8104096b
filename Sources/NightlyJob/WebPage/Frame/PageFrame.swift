import Foundation
import UlcerIngest

/// The frame of every page: head, skip link and landmarks; style and script are embedded, nothing
/// is loaded from elsewhere.
struct PageFrame {
  /// The page's title.
  let title: String
  /// The contents of the header.
  let header: [HTMLFragment]
  /// The sections, in the order of the page's own navigation.
  let sections: [PageSection]
  /// The contents of the footer.
  let footer: [HTMLFragment]

  /// The whole page.
  var bytes: [UInt8] {
    .init(
      HTMLFragment.document(
        .element(
          .html, [HTMLAttribute(.lang, "en-GB")],
          [.lines([.element(.head, [], head), .element(.body, [], body)])])))
  }

  private var head: [HTMLFragment] {
    [
      .element(.meta, [HTMLAttribute(.charset, "utf-8")]),
      .element(
        .meta,
        [
          HTMLAttribute(.httpEquivalent, "Content-Security-Policy"),
          HTMLAttribute(.content, PageFrame.policy),
        ]),
      meta("viewport", "width=device-width, initial-scale=1"),
      meta("color-scheme", "light dark"), meta("referrer", "no-referrer"),
      meta("robots", "noindex, nofollow"),
      .element(.title, [], .text(title)),
      .style(EmbeddedText.style),
    ]
  }

  private var body: [HTMLFragment] {
    let links = sections.map { section in
      HTMLFragment.element(
        .li, [],
        .element(.a, [.address(LinkAddress(section: section.id))], .text(section.shortName)))
    }
    return [
      .lines([
        .element(
          .a, [.cssClass("skip"), .address(LinkAddress(section: "main"))], "Skip to the content"),
        StatusLightMark.symbols,
        .element(.header, [], header),
        links.count < 2
          ? .empty
          : .element(
            .nav, [HTMLAttribute(.ariaLabel, "Parts of this page")], .element(.ul, [], links)),
        .element(
          .main, [.id("main"), HTMLAttribute(.tabindex, "-1")],
          [.lines([.empty] + sections.map(\.fragment))]),
        .element(.footer, [], footer),
        .script(EmbeddedText.script),
      ])
    ]
  }

  private func meta(_ name: String, _ content: String) -> HTMLFragment {
    .element(.meta, [HTMLAttribute(.name, name), HTMLAttribute(.content, content)])
  }

  /// The content security policy: nothing may be loaded; only this style sheet and this script, by
  /// their hashes, take effect.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(hash(of: EmbeddedText.style))'; "
    + "script-src 'sha256-\(hash(of: EmbeddedText.script))'; base-uri 'none'; form-action 'none'"

  /// Returns the SHA-256 of a file in base 64.
  private static func hash(of file: EmbeddedText) -> String {
    let digits = Array(SourceFile(bytes: Array(file.text.utf8)).sha256.utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { place in
      UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16) ?? 0
    }
    return Data(bytes).base64EncodedString()
  }
}
