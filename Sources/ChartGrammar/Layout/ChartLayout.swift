import VectorDrawing
struct ChartLayout {
  let chart: Chart
  let extent: Extent
  let theme: Theme
  let measurer: any TextMeasurer
  func drawing() -> Drawing { Drawing(extent: extent) }
}
struct FacetLayout {
  let facets: Facets
  let extent: Extent
  let theme: Theme
  let measurer: any TextMeasurer
  func drawings() -> [Drawing] { [] }
}
struct RowChartLayout {
  let chart: RowChart
  let width: Double
  let theme: Theme
  let measurer: any TextMeasurer
  func drawings(maximumHeight: Double) -> [Drawing] { [] }
}
