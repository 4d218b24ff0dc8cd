import { demoCompanies, demoProxyStatement } from "./demo-filings.ts";
import type { DemoWriter } from "./demo-writer.ts";

/** What three people in such seats told of their pay; one of them stays unnamed. */
async function peers(writer: DemoWriter): Promise<void> {
  const year = Number(writer.today.slice(0, 4));
  await writer.do("peer-pay.add", {
    who: "Jonas Kestrel",
    role: "VP Engineering",
    company: "Pallas Grid",
    companySize: 420,
    industry: "energy software",
    place: "Seattle",
    year,
    salary: 292_000,
    bonus: 58_000,
    options: 110_000,
    source: "a walk after the conference",
    toldOn: writer.day(-20),
  });
  await writer.do("peer-pay.add", {
    role: "VP Engineering",
    companySize: 300,
    industry: "robotics",
    place: "Oakland",
    year: year - 1,
    salary: 268_000,
    bonus: 40_000,
    options: 85_000,
    source: "told in confidence",
    toldOn: writer.day(-12),
  });
  await writer.do("peer-pay.add", {
    who: "Wanda Eskola",
    role: "CTO",
    company: "Fennmark",
    companySize: 700,
    industry: "instruments",
    place: "Boston",
    year,
    total: 610_000,
    source: "her answer by mail",
    toldOn: writer.day(-4),
  });
}

/** Proxy statements of companies that do not exist, and what peers told. */
export async function demoPay(writer: DemoWriter): Promise<void> {
  for (const company of demoCompanies) {
    await writer.do("filing.read", {
      file: Buffer.from(demoProxyStatement(company), "utf8").toString("base64"),
      fileName: company.fileName,
      companySize: company.employees,
    });
  }
  await peers(writer);
}
