import CCairoPango
import VectorDrawing

/// One weight and slant of the family, ready to shape text and to be drawn with.
final class FontFace {
  /// The name of a face of the family.
  struct Name: Hashable {
    let weight: TypeStyle.Weight
    let isItalic: Bool
  }

  /// Text is shaped once at this size, in points, and scaled: advances are proportional to the
  /// size because nothing is hinted, and Pango's unit (1/1024 point) is fine enough here.
  static let referenceSize = 64.0
  /// Pango units in one em at the reference size.
  static let unitsPerEm = referenceSize * Double(PANGO_SCALE)

  /// Tabular figures. Ligatures and contextual forms are off: Inter would draw `->` as an arrow and
  /// `2x4` with a multiplication sign, and a safety report shows what is in the data.
  private static let features = "tnum=1, liga=0, clig=0, calt=0"

  let context: OpaquePointer
  let attributes: OpaquePointer
  /// The face with which Cairo draws.
  let cairoFace: OpaquePointer
  /// Reach above and below the baseline, and the width of the box for a missing character, in ems.
  let ascent, descent, boxWidth: Double

  private let font: UnsafeMutablePointer<PangoFont>
  private let map: FontMap

  /// Loads a face; `nil` when the font file cannot be read.
  init?(_ name: Name, family: String, map: FontMap) {
    guard let context = pango_font_map_create_context(map.pointer),
      let description = pango_font_description_new(),
      let attributes = pango_attr_list_new()
    else { return nil }
    defer { pango_font_description_free(description) }
    FontFace.describe(name, family: family, as: description)
    FontFace.prepare(context, description)
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    pango_attr_list_insert(attributes, pango_attr_font_features_new(FontFace.features))

    guard let font = pango_context_load_font(context, description) else {
      pango_attr_list_unref(attributes)
      g_object_unref(UnsafeMutableRawPointer(context))
      return nil
    }
    guard let cairoFace = ccairopango_font_face(font), let shape = pango_font_get_hb_font(font)
    else {
      g_object_unref(font)
      pango_attr_list_unref(attributes)
      g_object_unref(UnsafeMutableRawPointer(context))
      return nil
    }
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(shape, &extents)
    self.ascent = Double(extents.ascender) / FontFace.unitsPerEm
    self.descent = -Double(extents.descender) / FontFace.unitsPerEm
    self.boxWidth = Double(hb_font_get_glyph_h_advance(shape, 0)) / FontFace.unitsPerEm
    self.context = context
    self.attributes = attributes
    self.cairoFace = cairoFace
    self.font = font
    self.map = map
  }

  /// The bytes of the font's file; empty if it is unavailable.
  var fileBytes: [UInt8] {
    guard let shape = pango_font_get_hb_font(font), let face = hb_font_get_face(shape),
      let blob = hb_face_reference_blob(face)
    else { return [] }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }

  deinit {
    cairo_font_face_destroy(cairoFace)
    g_object_unref(font)
    pango_attr_list_unref(attributes)
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  private static func describe(_ name: Name, family: String, as description: OpaquePointer) {
    pango_font_description_set_family(description, family)
    pango_font_description_set_absolute_size(description, unitsPerEm)
    pango_font_description_set_weight(description, PangoWeight(UInt32(name.weight.rawValue)))
    pango_font_description_set_style(
      description, name.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
  }

  /// Fixes all that Pango would otherwise take from the environment.
  private static func prepare(_ context: OpaquePointer, _ description: OpaquePointer) {
    let options = FontOptions()
    pango_cairo_context_set_font_options(context, options.pointer)
    pango_cairo_context_set_resolution(context, FontMap.dotsPerInch)
    pango_context_set_font_description(context, description)
    pango_context_set_language(context, pango_language_from_string("en"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_round_glyph_positions(context, 0)
  }
}

/// The options for rendering glyphs: the same for measuring and for every kind of file, so that
/// text is drawn exactly as wide as it was measured.
struct FontOptions: ~Copyable {
  let pointer: OpaquePointer?

  init() {
    pointer = cairo_font_options_create()
    cairo_font_options_set_hint_style(pointer, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(pointer, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(pointer, CAIRO_ANTIALIAS_GRAY)
  }

  deinit { cairo_font_options_destroy(pointer) }
}
