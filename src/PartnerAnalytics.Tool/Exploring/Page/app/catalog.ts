import type { Catalog, Field, Resource, Service } from './api';
import { find, make } from './dom';

/** Shows the resources and what their fields support; what is clicked is inserted. */
export function showCatalog(catalog: Catalog, insert: (text: string) => void): void {
  const tree = find('catalog');
  const search = find<HTMLInputElement>('find');
  const show = () => tree.replaceChildren(...catalog.services.map(service => showService(service, search.value.trim().toLowerCase(), insert)));
  search.addEventListener('input', show);
  show();
}

function showService(service: Service, search: string, insert: (text: string) => void): HTMLElement {
  const resources = service.resources.filter(resource => matches(resource, search));
  return make(
    'details', { open: search !== '' || service.variable === 'partner' },
    make('summary', {}, service.name),
    ...resources.map(resource => showResource(resource, search, insert)));
}

function showResource(resource: Resource, search: string, insert: (text: string) => void): HTMLElement {
  const details = make(
    'details', {},
    make('summary', { title: resource.path }, resource.name),
    make('button', { type: 'button', className: 'insert', title: resource.example, onclick: () => insert(resource.example) }, 'Insert the query'));
  const showFields = () => {
    if (details.open && details.querySelector('ul') === null) {
      details.append(make('ul', {}, ...resource.fields.map(field => showField(field, insert))));
    }
  };
  details.addEventListener('toggle', showFields);
  details.open = search !== '' && !resource.name.toLowerCase().includes(search);
  showFields();
  return details;
}

function showField(field: Field, insert: (text: string) => void): HTMLElement {
  const item = make(
    'li', {},
    make('button', { type: 'button', onclick: () => insert(field.name) }, field.name),
    make('span', { className: 'supports' }, ` ${[field.type, ...field.supports].join(', ')}`));
  if (field.values.length > 0) {
    item.append(make('div', { className: 'values' }, ...field.values.map(value =>
      make('button', { type: 'button', onclick: () => insert(JSON.stringify(value)) }, JSON.stringify(value)))));
  }
  return item;
}

function matches(resource: Resource, search: string): boolean {
  return search === '' || [resource.name, resource.path, ...resource.fields.map(field => field.name)]
    .some(text => text.toLowerCase().includes(search));
}
