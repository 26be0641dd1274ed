// Everything here is an addition: without it the report shows all it has.
const root = document.documentElement;
root.classList.add("script");
const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a file: page may have no storage */ } };
const recall = key => { try { return localStorage.getItem(key); } catch { return null; } };

const themes = ["system", "light", "dark"];
const themeButton = document.getElementById("theme");
const setTheme = name => {
  if (name === "system") { delete root.dataset.theme; } else { root.dataset.theme = name; }
  document.getElementById("theme-name").textContent = name;
};
let theme = themes.includes(recall("assignconformance-theme")) ? recall("assignconformance-theme") : "system";
setTheme(theme);
themeButton.hidden = false;
themeButton.addEventListener("click", () => {
  theme = themes[(themes.indexOf(theme) + 1) % themes.length];
  setTheme(theme);
  remember("assignconformance-theme", theme);
});
