/// A status light as the report draws it: shape, letter and colour, with its word if it stands
/// alone.
enum StatusLightMark {
  /// The word of a light.
  static func word(_ light: StatusLight) -> String {
    switch light {
    case .alarm: "Act"
    case .attention: "Look"
    case .unknown: "Not known"
    case .note: "Note"
    case .clear: "Fine"
    }
  }

  /// Returns the shape beside a word; screen readers skip it.
  static func shape(_ light: StatusLight) -> HTMLFragment {
    .element(
      .svg,
      [
        .cssClass("light \(light.rawValue)"), HTMLAttribute(.viewBox, "0 0 16 16"),
        HTMLAttribute(.ariaHidden, "true"),
      ],
      .element(.use, [.address(LinkAddress(section: "light-\(light.rawValue)"))]))
  }

  /// Shape and word.
  static func labelled(_ light: StatusLight, _ word: String? = nil) -> HTMLFragment {
    .element(
      .span, [.cssClass("state \(light.rawValue)")],
      [shape(light), .text(word ?? StatusLightMark.word(light))])
  }

  /// The shapes, defined once per page.
  static var symbols: HTMLFragment {
    .element(
      .svg,
      [
        .cssClass("symbols"), HTMLAttribute(.ariaHidden, "true"), HTMLAttribute(.width, "0"),
        HTMLAttribute(.height, "0"),
      ],
      StatusLight.allCases.map { light in
        .element(
          .symbol, [.id("light-\(light.rawValue)"), HTMLAttribute(.viewBox, "0 0 16 16")],
          [outline(light), sign(light)])
      })
  }

  private static func outline(_ light: StatusLight) -> HTMLFragment {
    let outline =
      switch light {
      case .alarm: "M8 0 16 8 8 16 0 8Z"
      case .attention: "M8 .6 15.8 15H.2Z"
      case .note: "M1.5 1.5h13v13h-13Z"
      case .clear, .unknown: "M8 .8a7.2 7.2 0 1 1 0 14.4a7.2 7.2 0 1 1 0-14.4Z"
      }
    return .element(.path, [.cssClass("ground"), HTMLAttribute(.d, outline)])
  }

  private static func sign(_ light: StatusLight) -> HTMLFragment {
    let sign =
      switch light {
      case .alarm: "M8 4v5M8 11v1.2"
      case .attention: "M8 6v4.2M8 11.8v1.2"
      case .note: "M8 7.2v4.6M8 4.4v1.2"
      case .clear: "M4.6 8.4 7 10.8 11.4 5.6"
      case .unknown: "M5.8 6.2a2.2 2.2 0 1 1 3 2.2c-.6.3-.8.6-.8 1.2M8 11.3v1.1"
      }
    return .element(.path, [.cssClass("sign"), HTMLAttribute(.d, sign)])
  }
}
