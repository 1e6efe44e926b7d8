/** A file to send, with the folders it lies in. */
export interface FoundFile {
  path: string;
  file: File;
}

const HIDDEN = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const isWanted = ({ path }: FoundFile): boolean => !HIDDEN.test(path);

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** The entries of a folder; the browser hands them over in portions. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesBelow(entry: FileSystemEntry): Promise<FoundFile[]> {
  if (isFile(entry)) return [{ path: entry.fullPath.replace(/^\//, ""), file: await fileOf(entry) }];
  if (!isFolder(entry)) return [];
  const found: FoundFile[] = [];
  for (const child of await entriesOf(entry)) found.push(...(await filesBelow(child)));
  return found;
}

/** The files of what was dropped, folders with all that is below them; hidden files are passed over. Call it before anything is awaited: the browser forgets what was dropped. */
export async function droppedFiles(transfer: DataTransfer): Promise<FoundFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const plain = chosenFiles(transfer.files);
  if (entries.length === 0) return plain;
  const found: FoundFile[] = [];
  for (const entry of entries) found.push(...(await filesBelow(entry)));
  return found.filter(isWanted);
}

/** The files that were chosen in the browser's dialogue; hidden files are passed over. */
export const chosenFiles = (files: FileList | null): FoundFile[] => [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(isWanted);
