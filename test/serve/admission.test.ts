import { expect, test } from 'vitest'
import { admit } from '../../src/serve/admission.ts'

const token = '0123456789abcdef0123456789abcdef'
const get = (path: string, headers = {}) =>
  admit({ method: 'GET', path, headers: { host: '127.0.0.1:8080', ...headers } }, token)
const post = (headers = {}, path = `/${token}/api/answer`) =>
  admit(
    {
      method: 'POST',
      path,
      headers: {
        host: '127.0.0.1:8080',
        origin: 'http://127.0.0.1:8080',
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    },
    token,
  )

test('only who knows the token is answered', () => {
  expect(get(`/${token}/`)).toEqual({ what: '' })
  expect(get(`/${token}/pictures/a.png?x#y`)).toEqual({ what: 'pictures/a.png' })
  for (const path of ['/', '', '/api/question', `/${token.slice(1)}/`, `/${token}0/`, `//${token}/`, '/%00'])
    expect([path, get(path)]).toEqual([path, { status: 404 }])
})

test('only under a name of this computer, whatever its port', () => {
  for (const host of ['127.0.0.1', 'localhost:9000', '[::1]:80'])
    expect(get(`/${token}/`, { host })).toEqual({ what: '' })
  for (const host of [
    undefined,
    '',
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost:80@evil.example',
    '192.168.1.2:80',
  ])
    expect([host, get(`/${token}/`, { host })]).toEqual([host, { status: 403 }])
})

test('nothing is changed for a page of somebody else, even one that knows the address', () => {
  expect(post()).toEqual({ what: 'api/answer' })
  expect(post({ origin: undefined, 'sec-fetch-site': undefined })).toEqual({ what: 'api/answer' })
  expect(post({ host: 'localhost:9000', origin: 'http://localhost:9000' })).toEqual({ what: 'api/answer' })
  for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:9999', 'https://127.0.0.1:8080', ''])
    expect([origin, post({ origin })]).toEqual([origin, { status: 403 }])
  for (const site of ['cross-site', 'same-site', 'none'])
    expect(post({ 'sec-fetch-site': site })).toEqual({ status: 403 })
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', undefined])
    expect(post({ 'content-type': type })).toEqual({ status: 415 })
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH'])
    expect(admit({ method, path: `/${token}/`, headers: { host: 'localhost' } }, token)).toEqual({ status: 405 })
})
