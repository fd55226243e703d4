/** @param {string} id */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id))
}

/** @param {string} tag @param {string} className @param {(Node | string)[]} children */
export function make(tag, className, ...children) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...children)
  return made
}

/** @param {number} number @param {string} what */
export function counted(number, what) {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

/** Levels of a deck or a tag, for reading. @param {string} name */
export function spelt(name) {
  return name.split('::').join(' › ')
}
