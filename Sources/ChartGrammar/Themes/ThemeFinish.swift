public import VectorDrawing

extension Theme {
  /// The same sizes without magnification and in colour: the theme in which the parts of a drawing
  /// are laid out.
  public var layout: Theme {
    var theme = self
    theme.isGreyscale = false
    theme.magnification = 1
    return theme
  }

  /// Returns the room for laying out a drawing that must fill an extent when finished.
  public func room(for extent: Extent) -> Extent {
    Extent(extent.width / magnification, extent.height / magnification)
  }

  /// Returns a drawing laid out in `layout`, magnified and turned to grey as the theme requires.
  public func finished(_ drawing: Drawing) -> Drawing {
    let whole = drawing.magnified(by: magnification)
    return isGreyscale ? whole.inGrey : whole
  }
}
