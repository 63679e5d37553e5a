import type { Model, TableKind } from '../../types/model.ts';
import { type ExtractedTable, rowsOf, tablesOf, titleOf } from './table.ts';
import { figuresByColumn, uncertainColumns, wideColumns } from './wide.ts';

/** Text that neither breaks a table's row nor is taken for markup. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\|`*_<>[\]]/g, (sign) => `\\${sign}`);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function tableLines({ statement }: ExtractedTable): readonly string[] {
  const columns = wideColumns(statement);
  const rows = rowsOf(statement);
  if (rows.length === 0) return ['（未取得数据）'];
  const uncertain = rows.some((row) => uncertainColumns(row) !== '');
  const last = uncertain ? ['存疑列'] : [];
  const rule = ['---', '---', ...columns.map(() => '---:'), ...last.map(() => '---')];
  const body = rows.map((row) => {
    const figures = columns.map((name) => figuresByColumn(row).get(name) ?? '');
    return line([
      row.row.code ?? '',
      row.row.label,
      ...figures,
      ...(uncertain ? [uncertainColumns(row)] : []),
    ]);
  });
  return [line(['编码', '项目', ...columns, ...last]), `| ${rule.join(' | ')} |`, ...body];
}

function section(table: ExtractedTable): string {
  const { statement } = table;
  const about = [
    `类型：${statement.kind}`,
    `页：${statement.pages.join('、')}`,
    ...(statement.unit === null ? [] : [`单位：${statement.unit}`]),
  ];
  const notes = statement.notes.map((note) => `> ${cell(note)}\n`);
  const lines = tableLines(table).join('\n');
  return [`## ${cell(titleOf(statement))}\n`, `${about.join('　')}\n`, `${lines}\n`, ...notes].join(
    '\n',
  );
}

/** The tables as Markdown, a heading a document and a table, for people to read and to paste. */
export function extractMarkdown(
  models: readonly Model[],
  kinds: readonly TableKind[] = [],
): string {
  return models
    .map((model) =>
      [`# ${cell(model.file)}\n`, ...tablesOf([model], kinds).map(section)].join('\n'),
    )
    .join('\n');
}
