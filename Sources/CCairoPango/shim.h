#pragma once
#include <pango/pangocairo.h>
#include <cairo/cairo-pdf.h>
#include <cairo/cairo-svg.h>

// Casts that C writes as macros, which Swift does not see.

static inline PangoFontMap *ccairopango_font_map_new(double dots_per_inch) {
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (map) pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), dots_per_inch);
  return map;
}

static inline cairo_font_face_t *ccairopango_font_face(PangoFont *font) {
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
  return scaled ? cairo_font_face_reference(cairo_scaled_font_get_font_face(scaled)) : NULL;
}
