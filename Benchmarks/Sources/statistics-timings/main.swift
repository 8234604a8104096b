import Foundation
import GeneratedStudies
import SurvivalStatistics

// statistics-timings write FOLDER UNITS ROWS INTERVALS [exact]
// statistics-timings run FOLDER RUNS
//
// The first makes the data of `peers/statistics`, the second computes on them and prints, as CSV,
// the processor time of every run and numbers by which the results can be compared with others.

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "write" where arguments.count >= 5:
  guard let units = Int(arguments[2]), let rows = Int(arguments[3]),
    let intervals = Int(arguments[4])
  else { exit(2) }
  let study = GeneratedStudy(scale: arguments.last == "exact" ? .exact : .wholeDays)
  try StatisticsFolder(path: arguments[1])
    .write(study, units: units, rows: rows, intervals: intervals)
case "run" where arguments.count == 3:
  guard let runs = Int(arguments[2]) else { exit(2) }
  print("method,run,seconds,result")
  try Timings(folder: StatisticsFolder(path: arguments[1]), runs: runs).printAll()
default:
  print("statistics-timings write FOLDER UNITS ROWS INTERVALS [exact] | run FOLDER RUNS")
  exit(2)
}
