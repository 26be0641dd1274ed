// Long runs carry their evidence packed: Base64 of raw DEFLATE, U+001D between operations, U+001E between the pieces of one.
const packs = [...document.querySelectorAll("script.pack")];
const unpacked = new Map();
const inflater = () => {
  try { return new DecompressionStream("deflate-raw"); } catch { return null; }
};
const inflate = async pack => {
  const stream = inflater();
  if (!stream) { throw new Error("this browser can't unfold it: it lacks DecompressionStream, which browsers have had since 2023"); }
  try {
    const bytes = Uint8Array.from(atob(pack.textContent), character => character.charCodeAt(0));
    return (await new Response(new Blob([bytes]).stream().pipeThrough(stream)).text()).split("\u001d").map(operation => operation.split("\u001e"));
  } catch {
    throw new Error("this file is damaged: its packed evidence can't be read");
  }
};
const pieceOf = async (number, piece) => {
  const pack = packs.findLast(each => Number(each.dataset.first) <= number);
  if (!unpacked.has(pack)) { unpacked.set(pack, inflate(pack)); }
  const markup = (await unpacked.get(pack))[number - Number(pack.dataset.first)]?.[piece];
  if (markup === undefined) { throw new Error("this file is damaged: a piece of its evidence is not there"); }
  return markup;
};
const unfold = async place => {
  if (place.childElementCount > 0) { return; }
  try {
    const markup = await pieceOf(Number(place.closest("[data-number]").dataset.number), Number(place.dataset.piece ?? 0));
    if (place.childElementCount === 0) { place.innerHTML = markup; }
  } catch (error) {
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = `The evidence is not shown: ${error.message}. The file results.ndjson of the run holds all of it.`;
    place.replaceChildren(note);
  }
};
const unfoldWithin = part => Promise.all([...part.querySelectorAll(":scope > .packed")].map(unfold));
document.addEventListener("toggle", event => { if (event.target.open) { unfoldWithin(event.target); } }, true);
