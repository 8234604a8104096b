import Foundation

/// The usable records of a count regression: a constant column and the covariates, centred, scaled.
struct CountData: Hashable, Sendable {
  /// Number of columns: the constant and the covariates.
  let columns: Int
  private(set) var count: [Double] = []
  private(set) var logExposure: [Double] = []
  private(set) var cluster: [Int] = []
  private(set) var clusters = 0
  private(set) var leftOut = 0
  /// Row after row, the constant first.
  private(set) var x: [Double] = []
  private(set) var centre: [Double]
  private(set) var scale: [Double]

  /// Number of records.
  var rows: Int { count.count }

  init(_ records: [CountRecord], covariates: Int) {
    columns = covariates + 1
    centre = Array(repeating: 0, count: columns)
    scale = Array(repeating: 1, count: columns)
    var clusterPlaces: [Int: Int] = [:]
    for record in records {
      guard record.isUsable(covariates: covariates) else {
        leftOut += 1
        continue
      }
      count.append(Double(record.count))
      logExposure.append(log(record.exposure))
      x.append(1)
      x += record.covariates
      if let name = record.cluster, let known = clusterPlaces[name] {
        cluster.append(known)
      } else {
        if let name = record.cluster { clusterPlaces[name] = clusters }
        cluster.append(clusters)
        clusters += 1
      }
    }
    standardise()
  }

  private mutating func standardise() {
    guard let origin = x.indices.first else { return }
    for column in 1..<max(1, columns) {
      let places = stride(from: column, to: x.count, by: columns)
      let first = x[origin + column]
      centre[column] =
        first + places.reduce(0.0) { $0 + (x[$1] - first) / Double(rows) }
      for place in places { x[place] -= centre[column] }
      let largest = places.reduce(0.0) { max($0, abs(x[$1])) }
      guard largest > 0 else { continue }
      let squares = places.reduce(0.0) { $0 + (x[$1] / largest) * (x[$1] / largest) }
      scale[column] = largest * (squares / Double(rows)).squareRoot()
      for place in places { x[place] /= scale[column] }
    }
  }

  /// Turns coefficients of the centred, scaled columns into those of the covariates.
  func raw(_ beta: [Double]) -> [Double] {
    var raw = zip(beta, scale).map { $0 / $1 }
    for column in 1..<max(1, columns) { raw[0] -= raw[column] * centre[column] }
    return raw
  }

  /// The variance of ``raw(_:)``, given that of the argument.
  func raw(_ variance: SymmetricMatrix) -> SymmetricMatrix {
    var raw = variance.scaled(by: scale.map { 1 / $0 })
    let covariances = raw.times([0] + centre.dropFirst())
    let square = zip(covariances, [0] + centre.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    raw[0, 0] += square - 2 * covariances[0]
    for column in 1..<max(1, columns) { raw[0, column] -= covariances[column] }
    return raw
  }
}
