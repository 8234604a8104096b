/// Writes a drawing as text, so that tests and people can read and compare it.
///
/// One line per element, nested elements indented by two spaces; numbers are rounded to two
/// decimals and texts quoted, so that equal drawings give equal listings on any machine.
public enum DrawingListing {
  /// The listing of a drawing, ending with a line feed.
  public static func text(of drawing: Drawing) -> String {
    var lines = ["drawing \(number(drawing.extent.width)) × \(number(drawing.extent.height))"]
    list(drawing.elements, indent: "  ", into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(
    _ elements: [DrawingElement], indent: String, into lines: inout [String]
  ) {
    for element in elements {
      lines.append(indent + headline(of: element))
      switch element {
      case .clipped(_, let inner), .moved(_, let inner), .tagged(_, let inner):
        list(inner, indent: indent + "  ", into: &lines)
      case .fill, .stroke, .dots, .text, .link, .destination: break
      }
    }
  }

  private static func headline(of element: DrawingElement) -> String {
    switch element {
    case .fill(let path, let colour): "fill \(hexadecimal(colour)) \(line(path))"
    case .stroke(let path, let style): "stroke \(line(style)) \(line(path))"
    case .dots(let points, let diameter, let colour):
      "dots \(number(diameter)) \(hexadecimal(colour))"
        + points.map { " " + line($0) }.joined()
    case .text(let text): line(text)
    case .clipped(let rectangle, _): "clipped \(line(rectangle))"
    case .moved(let offset, _): "moved \(line(offset))"
    case .link(let rectangle, .destination(let name)):
      "link \(line(rectangle)) to \(quoted(name))"
    case .link(let rectangle, .address(let address)):
      "link \(line(rectangle)) to address \(quoted(address))"
    case .destination(let name, let point): "destination \(quoted(name)) \(line(point))"
    case .tagged(let tag, _): "tagged \(tag.rawValue)"
    }
  }

  private static func line(_ text: PlacedText) -> String {
    let style = text.style
    var parts = [
      "text \(line(text.baseline)) \(quoted(text.text))", number(style.size),
      "\(style.weight)",
    ]
    if style.isItalic { parts.append("italic") }
    parts += [hexadecimal(style.colour), "wide \(number(text.extent.width))"]
    if text.direction == .upwards { parts.append("upwards") }
    return parts.joined(separator: " ")
  }

  private static func line(_ style: LineStyle) -> String {
    var parts = [hexadecimal(style.colour), number(style.width)]
    if !style.dash.isEmpty {
      parts.append("dash " + style.dash.map(number).joined(separator: ","))
    }
    if style.cap != .butt { parts.append("\(style.cap.rawValue)-cap") }
    if style.join != .miter { parts.append("\(style.join.rawValue)-join") }
    return parts.joined(separator: " ")
  }

  /// A path in the manner of SVG: M move, L line, C curve, Z close.
  private static func line(_ path: Path) -> String {
    path.pieces.map { piece in
      switch piece {
      case .move(let point): "M\(line(point))"
      case .line(let point): "L\(line(point))"
      case .curve(let first, let second, let end): "C\(line(first)) \(line(second)) \(line(end))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }

  private static func line(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  private static func line(_ rectangle: Rectangle) -> String {
    "\(number(rectangle.x)),\(number(rectangle.y)) "
      + "\(number(rectangle.width))×\(number(rectangle.height))"
  }

  /// `#RRGGBB`, with `@` and the opacity when that is below 1.
  private static func hexadecimal(_ colour: Colour) -> String {
    let digits = [colour.red, colour.green, colour.blue].map { component in
      let byte = component.isFinite ? Int((min(max(component, 0), 1) * 255).rounded()) : 0
      return (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "#" + digits.joined() + (colour.alpha == 1 ? "" : "@\(number(colour.alpha))")
  }

  /// The text in quotation marks; control characters, quotes and backslashes as escapes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number rounded to two decimals without trailing zeros; never `-0`, no locale.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let hundredths = (value * 100).rounded()
    guard abs(hundredths) < 1e15 else { return "\(value)" }
    let whole = Int(abs(hundredths))
    let fraction = whole % 100
    let sign = hundredths < 0 ? "-" : ""
    guard fraction != 0 else { return "\(sign)\(whole / 100)" }
    let digits =
      fraction % 10 == 0 ? "\(fraction / 10)" : (fraction < 10 ? "0" : "") + "\(fraction)"
    return "\(sign)\(whole / 100).\(digits)"
  }
}
