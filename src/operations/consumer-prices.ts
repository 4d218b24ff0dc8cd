/**
 * U.S. consumer prices: CPI-U, all items, not seasonally adjusted, annual averages, 1982-84 = 100.
 * Source: Bureau of Labor Statistics, series CUUR0000SA0, as published in January 2025.
 */
const annualAverage: Readonly<Record<number, number>> = {
  1992: 140.3,
  1993: 144.5,
  1994: 148.2,
  1995: 152.4,
  1996: 156.9,
  1997: 160.5,
  1998: 163,
  1999: 166.6,
  2000: 172.2,
  2001: 177.1,
  2002: 179.9,
  2003: 184,
  2004: 188.9,
  2005: 195.3,
  2006: 201.6,
  2007: 207.342,
  2008: 215.303,
  2009: 214.537,
  2010: 218.056,
  2011: 224.939,
  2012: 229.594,
  2013: 232.957,
  2014: 236.736,
  2015: 237.017,
  2016: 240.007,
  2017: 245.12,
  2018: 251.107,
  2019: 255.657,
  2020: 258.811,
  2021: 270.97,
  2022: 292.655,
  2023: 304.702,
  2024: 313.689,
};

const baseYear = 2024;

export const priceIndexNote = `in ${baseYear} dollars by CPI-U annual averages (Bureau of Labor Statistics, CUUR0000SA0, January 2025)`;

/** Dollars of a year in dollars of 2024; null for a year outside the table. */
export function inBaseYearDollars(amount: number, year: number): number | null {
  const then = annualAverage[year];
  const base = annualAverage[baseYear];
  return then === undefined || base === undefined ? null : Math.round((amount * base) / then);
}
