// Special functions of Boost.Math behind a C header.
//
// No function throws and none sets errno: where a value does not exist (an argument outside the
// domain, no convergence, overflow) the result is NaN. Shapes and totals lie above 0 and up to 1e12.
// The Swift side turns NaN into an absence.

#ifndef CBOOSTMATH_H
#define CBOOSTMATH_H

#ifdef __cplusplus
extern "C" {
#endif

/// Cumulative distribution function of Beta(a, b) at x: the regularised incomplete beta function.
double boostmath_beta_cdf(double a, double b, double x);

/// Upper tail of Beta(a, b) at x, computed without subtraction from 1.
double boostmath_beta_tail(double a, double b, double x);

/// Quantile of Beta(a, b): the x with cdf p.
double boostmath_beta_quantile(double a, double b, double p);

/// Quantile of Beta(a, b): the x with upper tail q.
double boostmath_beta_tail_quantile(double a, double b, double q);

/// Lower regularised incomplete gamma function with shape a at x.
double boostmath_gamma_cdf(double a, double x);

/// Upper regularised incomplete gamma function with shape a at x.
double boostmath_gamma_tail(double a, double x);

/// The x at which the lower regularised incomplete gamma function with shape a is p.
double boostmath_gamma_quantile(double a, double p);

/// The x at which the upper regularised incomplete gamma function with shape a is q.
double boostmath_gamma_tail_quantile(double a, double q);

/// Cumulative distribution function of the standard normal distribution.
double boostmath_normal_cdf(double x);

/// Quantile of the standard normal distribution.
double boostmath_normal_quantile(double p);

/// Probability of exactly k events among n, each with probability p.
double boostmath_binomial_pdf(double k, double n, double p);

/// Probability of at most k events among n, each with probability p.
double boostmath_binomial_cdf(double k, double n, double p);

#ifdef __cplusplus
}
#endif

#endif
