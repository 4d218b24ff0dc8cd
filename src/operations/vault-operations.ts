import { listBackups, makeBackup, previewRestore, restoreBackup, verifyBackup } from "./backup.ts";
import { doctor } from "./doctor.ts";
import { exportCsv, exportIcs, exportJson, exportPeople, exportVcard, importVault } from "./export.ts";
import { redo, showHistory, undo } from "./history.ts";
import { listImports, previewImport, runImport, showImport } from "./import.ts";
import { showColumns } from "./import-columns.ts";
import { showSettings, updateSettings } from "./settings.ts";
import { lockVault, setPassphrase, unlockVault, vaultStatus } from "./vault.ts";

/** The vault: imports, exports, history, settings, backups. */
export const vaultOperations = [
  showColumns,
  previewImport,
  runImport,
  listImports,
  showImport,
  showHistory,
  undo,
  redo,
  showSettings,
  updateSettings,
  doctor,
  vaultStatus,
  unlockVault,
  lockVault,
  setPassphrase,
  listBackups,
  makeBackup,
  verifyBackup,
  previewRestore,
  restoreBackup,
  exportJson,
  exportCsv,
  exportPeople,
  exportVcard,
  exportIcs,
  importVault,
] as const;
