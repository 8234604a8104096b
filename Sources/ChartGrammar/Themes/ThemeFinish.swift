public import VectorDrawing

extension Theme {
  /// The same sizes, neither magnified nor in grey: in it the parts of a drawing are set.
  public var layout: Theme {
    var theme = self
    theme.isGreyscale = false
    theme.magnification = 1
    return theme
  }

  /// The room in which a drawing is set that is to fill an extent when it is finished.
  public func room(for extent: Extent) -> Extent {
    Extent(extent.width / magnification, extent.height / magnification)
  }

  /// A drawing that was set in `layout`, magnified and in grey as the theme has it.
  public func finished(_ drawing: Drawing) -> Drawing {
    let whole = drawing.magnified(by: magnification)
    return isGreyscale ? whole.inGrey : whole
  }
}
