#!/usr/bin/env node
const path = require('node:path')
const { loader } = require('./load.js')

loader(path.join(__dirname, '..', 'dist'))('main.cjs').launch()
